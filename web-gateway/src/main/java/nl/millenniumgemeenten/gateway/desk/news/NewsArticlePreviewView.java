package nl.millenniumgemeenten.gateway.desk.news;

import nl.millenniumgemeenten.gateway.page.news.NewsArticleView;

/// A news article as a visitor would see it, before anybody can. `backPath` leads back to writing.
public record NewsArticlePreviewView(NewsArticleView article, String backPath) {}

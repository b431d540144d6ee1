package nl.millenniumgemeenten.gateway.desk.news;

import nl.millenniumgemeenten.gateway.page.news.NewsArticleView;

/// A news article as a visitor would see it, before anybody can. `label` and `text` say what this
/// is ("Voorbeeld", "Versie 3"); `backPath` leads back to its versions.
public record NewsArticlePreviewView(
        NewsArticleView article, String label, String text, String backPath) {}

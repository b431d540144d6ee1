package nl.millenniumgemeenten.gateway.page.news;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.NewsItemView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// A part of the news, newest first.
public record NewsListView(LayoutView layout, List<NewsItemView> articles, PagingView paging) {

    public NewsListView {
        articles = List.copyOf(articles);
    }
}

package nl.millenniumgemeenten.gateway.desk.overview;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// Every page, in the order of the tree, and the news articles, newest first. `notice` says what
/// has just succeeded and may be empty; `tasks` says how much waits and is empty if nothing does.
public record OverviewView(
        DeskLayoutView layout,
        String notice,
        String tasks,
        List<ContentRowView> pages,
        List<ContentRowView> articles,
        PagingView paging) {

    public OverviewView {
        pages = List.copyOf(pages);
        articles = List.copyOf(articles);
    }
}

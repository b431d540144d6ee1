package nl.millenniumgemeenten.gateway.page.discussion;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DiscussionItemView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// A page of all discussions.
public record DiscussionListView(
        LayoutView layout, List<DiscussionItemView> discussions, PagingView paging) {

    public DiscussionListView {
        discussions = List.copyOf(discussions);
    }
}

package nl.millenniumgemeenten.gateway.page.timeline;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// What the campaign posted elsewhere, the newest first.
public record TimelineView(LayoutView layout, List<PostView> posts, PagingView paging) {

    public TimelineView {
        posts = List.copyOf(posts);
    }
}

package nl.millenniumgemeenten.gateway.layout;

import java.util.List;

/// A discussion in a list.
///
/// @param newestPath leads to what was written last
public record DiscussionItemView(
        String title,
        String path,
        List<BadgeView> badges,
        String count,
        DateView lastOn,
        String newestPath) {

    public DiscussionItemView {
        badges = List.copyOf(badges);
    }
}

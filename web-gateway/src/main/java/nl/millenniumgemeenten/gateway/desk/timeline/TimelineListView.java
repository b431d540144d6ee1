package nl.millenniumgemeenten.gateway.desk.timeline;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.Tone;

/// The sources of the timeline with how they stand, and what was copied from them.
///
/// @param tone how the notice is meant
/// @param nextPath to older posts; empty at the end
public record TimelineListView(
        DeskLayoutView layout,
        String notice,
        Tone tone,
        List<SourceRow> sources,
        List<PostRow> posts,
        String nextPath) {

    public TimelineListView {
        sources = List.copyOf(sources);
        posts = List.copyOf(posts);
    }

    /// A source.
    ///
    /// @param outcome what came of asking it last
    /// @param when that was; empty if it was not asked yet
    /// @param next when it is asked again; empty if it is off
    public record SourceRow(
            String path,
            String name,
            String kind,
            String address,
            BadgeView badge,
            String posts,
            String outcome,
            String when,
            String next,
            boolean active) {}

    /// A post.
    ///
    /// @param pictures such as "2 foto’s"; empty without any
    public record PostRow(
            String path,
            String anchor,
            String source,
            String moment,
            String title,
            String bodyHtml,
            String warning,
            String pictures,
            String url,
            boolean hidden,
            long revision) {}
}

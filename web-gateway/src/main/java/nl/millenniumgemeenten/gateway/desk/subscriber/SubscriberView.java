package nl.millenniumgemeenten.gateway.desk.subscriber;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// Everything that is known of one person, newest first. `forgetPath` is empty when nothing is left
/// to erase.
public record SubscriberView(
        DeskLayoutView layout,
        String notice,
        BadgeView state,
        List<Line> lines,
        boolean proof,
        String forgetPath,
        String reason,
        boolean keepProof,
        FormErrorsView errors) {

    public SubscriberView {
        lines = List.copyOf(lines);
    }

    /// Something that happened.
    public record Line(String moment, String text) {}
}

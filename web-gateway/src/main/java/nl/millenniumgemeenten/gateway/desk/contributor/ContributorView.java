package nl.millenniumgemeenten.gateway.desk.contributor;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// Somebody who writes in discussions.
///
/// @param badges whether they are blocked
/// @param acts what can be done about them
/// @param action the path under which that is done
/// @param key of the warning that is typed
/// @param more how many of their texts are shown and how many there are; empty if all are
public record ContributorView(
        DeskLayoutView layout,
        String notice,
        FormErrorsView errors,
        List<BadgeView> badges,
        List<FactView> facts,
        Acts acts,
        String action,
        String key,
        String warning,
        String reason,
        List<Text> texts,
        String more,
        List<Measure> measures) {

    public ContributorView {
        badges = List.copyOf(badges);
        facts = List.copyOf(facts);
        texts = List.copyOf(texts);
        measures = List.copyOf(measures);
    }

    /// What can be done.
    public enum Acts {
        NONE,
        /// Nothing, because who wrote this takes part no more, or writes in the name of an office.
        NOBODY_TO_TELL,
        WARN_AND_BLOCK,
        /// Who writes from the fediverse can be blocked and erased, but hears nothing of us.
        BLOCK_ELSEWHERE,
        LIFT_ELSEWHERE,
        LIFT
    }

    /// Something that they wrote.
    ///
    /// @param path where it is shown
    /// @param place which contribution it is; empty while it is not on the site
    /// @param badges how it stands
    /// @param reason why it was refused; empty of what was not
    public record Text(
            String anchor,
            String title,
            String path,
            String place,
            String written,
            List<BadgeView> badges,
            String reason,
            String bodyHtml) {

        public Text {
            badges = List.copyOf(badges);
        }
    }

    /// Something that the desk did about them.
    ///
    /// @param what it was, in words
    /// @param path of the contribution that it was done with; empty for none
    /// @param lifted when a block ended and who ended it; empty where it did not
    public record Measure(String what, String taken, String path, String reason, String lifted) {}
}

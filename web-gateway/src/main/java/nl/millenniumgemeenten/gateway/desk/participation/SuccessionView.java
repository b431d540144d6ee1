package nl.millenniumgemeenten.gateway.desk.participation;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// What becomes of a participation in one successor.
///
/// @param happened by which change the successor came, in a sentence
/// @param participationPath the successor's own participation; empty while it has none
/// @param choices what can be decided beside what was
public record SuccessionView(
        String name,
        String anchor,
        String happened,
        BadgeView decision,
        String action,
        String participationPath,
        List<OptionView> choices) {

    public SuccessionView {
        choices = List.copyOf(choices);
    }

    static String anchor(String successor) {
        return "opvolging-" + successor;
    }
}

package nl.millenniumgemeenten.gateway.signup;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;

/// Everything that is known of one person, in words. `address` is empty for who left; `email` is
/// what was typed as a new address. The forms go to `move` and `forget`.
public record InsightView(
        LayoutView layout,
        String move,
        String forget,
        String address,
        boolean reads,
        boolean proof,
        List<Line> lines,
        String email,
        FormErrorsView errors) {

    public InsightView {
        lines = List.copyOf(lines);
    }

    /// Something that happened, and when.
    public record Line(String at, String text) {}
}

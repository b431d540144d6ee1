package nl.millenniumgemeenten.gateway.desk.sending;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// Deliveries about which somebody decides.
///
/// @param choices what can be decided about each, or about all of them at once
/// @param nextPath where the list goes on; empty at its end
public record UnsettledView(
        DeskLayoutView layout,
        String notice,
        FormErrorsView errors,
        String about,
        String explanation,
        String sendingPath,
        String path,
        List<Row> rows,
        List<Choice> choices,
        String nextPath) {

    public UnsettledView {
        rows = List.copyOf(rows);
        choices = List.copyOf(choices);
    }

    /// One of them.
    ///
    /// @param hint enough of the address to recognise it by
    /// @param reply what its mail server answered
    public record Row(long id, String hint, String reply, String moment, int attempts) {}

    /// What can be decided.
    ///
    /// @param allPath where that is decided about all of them
    public record Choice(String word, String label, String allPath) {}
}

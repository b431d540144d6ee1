package nl.millenniumgemeenten.gateway.desk.tag;

import java.util.List;

/// A name that was typed and that no municipality has.
///
/// @param choices the buttons for those that may be meant: the name on it, and the value it sends
public record UnknownNameView(String typed, List<Choice> choices) {

    /// A button.
    public record Choice(String value, String label) {}

    public UnknownNameView {
        choices = List.copyOf(choices);
    }
}

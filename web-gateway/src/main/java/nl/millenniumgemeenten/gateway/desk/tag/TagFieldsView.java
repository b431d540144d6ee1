package nl.millenniumgemeenten.gateway.desk.tag;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// What content is about, to be filled in. The names of the fields are `goals` (repeated),
/// `municipalities` (names or codes) and `themes`, both with a comma or a new line between them.
///
/// @param knownThemes that are in use already
public record TagFieldsView(
        List<OptionView> goals, String municipalities, String themes, List<String> knownThemes) {

    public TagFieldsView {
        goals = List.copyOf(goals);
        knownThemes = List.copyOf(knownThemes);
    }
}

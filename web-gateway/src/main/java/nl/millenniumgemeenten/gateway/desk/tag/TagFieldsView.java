package nl.millenniumgemeenten.gateway.desk.tag;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// What content is about, to be filled in. The names of the fields are `goals` (repeated),
/// `municipalities` (names or codes) and `themes`, both with a comma or a new line between them.
///
/// @param names what `municipalities` holds, one by one, each with the name that people know
/// @param unknown what of it is no municipality, with what may be meant
/// @param chosen whether one of those was chosen just now
/// @param knownThemes that are in use already
public record TagFieldsView(
        List<OptionView> goals,
        String municipalities,
        List<OptionView> names,
        List<UnknownNameView> unknown,
        boolean chosen,
        String themes,
        List<String> knownThemes) {

    public TagFieldsView {
        goals = List.copyOf(goals);
        names = List.copyOf(names);
        unknown = List.copyOf(unknown);
        knownThemes = List.copyOf(knownThemes);
    }
}

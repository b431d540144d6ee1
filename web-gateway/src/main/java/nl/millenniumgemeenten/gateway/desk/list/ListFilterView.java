package nl.millenniumgemeenten.gateway.desk.list;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The form that narrows a list of content: `zoek` holds words of the title, `toestand` a state and
/// `van` who made it.
///
/// @param path where the list is
public record ListFilterView(
        String path, String words, List<OptionView> states, List<OptionView> makers) {

    public ListFilterView {
        states = List.copyOf(states);
        makers = List.copyOf(makers);
    }
}

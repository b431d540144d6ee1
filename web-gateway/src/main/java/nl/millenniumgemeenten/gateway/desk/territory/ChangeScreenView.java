package nl.millenniumgemeenten.gateway.desk.territory;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.history.HistoryView;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// One territorial change. `cancelPath` is empty where it cannot be called off, and `note` says
/// why; a new one has no `sentence` and no state yet. Who may not edit it sees its `facts`.
public record ChangeScreenView(
        DeskLayoutView layout,
        String notice,
        boolean editable,
        String sentence,
        List<BadgeView> state,
        String note,
        List<FactView> facts,
        List<LinkView> municipalities,
        String action,
        String cancelPath,
        Form typed,
        List<OptionView> kinds,
        List<RowView> from,
        List<RowView> to,
        List<BeginningView> begins,
        List<OptionView> suggestions,
        FormErrorsView errors,
        HistoryView history) {

    public ChangeScreenView {
        state = List.copyOf(state);
        facts = List.copyOf(facts);
        municipalities = List.copyOf(municipalities);
        kinds = List.copyOf(kinds);
        from = List.copyOf(from);
        to = List.copyOf(to);
        begins = List.copyOf(begins);
        suggestions = List.copyOf(suggestions);
    }

    /// A row in which a municipality is typed.
    public record RowView(String field, String label, String value) {}

    /// The row of a new municipality.
    public record BeginningView(
            int number, String label, String name, String code, List<OptionView> provinces) {
        public BeginningView {
            provinces = List.copyOf(provinces);
        }
    }
}

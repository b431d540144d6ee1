package nl.millenniumgemeenten.gateway.desk.goal;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.history.HistoryView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;

/// One goal. Who may not write sees `facts` instead of the form; a `fresh` one has no number yet
/// and stands nowhere on the site. `opened` is what the form was filled with, and goes along
/// unseen.
public record GoalScreenView(
        DeskLayoutView layout,
        String notice,
        boolean mayWrite,
        boolean fresh,
        String action,
        String livePath,
        String revision,
        List<HiddenFieldView> opened,
        String number,
        String theme,
        String text,
        List<FactView> facts,
        FormErrorsView errors,
        HistoryView history) {
    public GoalScreenView {
        opened = List.copyOf(opened);
        facts = List.copyOf(facts);
    }
}

package nl.millenniumgemeenten.gateway.desk.municipality;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.history.HistoryView;
import nl.millenniumgemeenten.gateway.desk.record.ChangeItemView;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// One municipality. Who may not write sees `facts` instead of the form; `note` says why nobody
/// may; `changes` is what made it and what became of it; `links` lead to what else the desk keeps
/// of it. `livePath` and `state` are empty while the register does not answer.
public record MunicipalityScreenView(
        DeskLayoutView layout,
        String notice,
        boolean mayWrite,
        String note,
        String code,
        String identifier,
        String action,
        String livePath,
        List<LinkView> links,
        List<BadgeView> state,
        String days,
        Form typed,
        List<OptionView> provinces,
        List<FactView> facts,
        List<ChangeItemView> changes,
        FormErrorsView errors,
        HistoryView history) {

    public MunicipalityScreenView {
        links = List.copyOf(links);
        state = List.copyOf(state);
        provinces = List.copyOf(provinces);
        facts = List.copyOf(facts);
        changes = List.copyOf(changes);
    }
}

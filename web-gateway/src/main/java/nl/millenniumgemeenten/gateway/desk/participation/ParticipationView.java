package nl.millenniumgemeenten.gateway.desk.participation;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.history.HistoryView;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.LinkView;

/// A participation, whole. Who may not write reads `facts` in place of `fields`.
///
/// @param place where the municipality is, and that it has ended if it has
/// @param opened what the form was filled with, goes along unseen
/// @param livePath where visitors read about it; empty while they cannot
/// @param municipalityPath the municipality itself at the desk
/// @param continues of which municipalities this one goes on with the participation
public record ParticipationView(
        DeskLayoutView layout,
        String notice,
        String municipality,
        String place,
        List<BadgeView> badges,
        boolean mayWrite,
        String path,
        String revision,
        List<HiddenFieldView> opened,
        String livePath,
        String municipalityPath,
        ParticipationFieldsView fields,
        List<FactView> facts,
        List<SuccessionView> successions,
        List<LinkView> continues,
        ReportingView reporting,
        String introduction,
        List<FactView> profile,
        HistoryView history) {

    public ParticipationView {
        badges = List.copyOf(badges);
        opened = List.copyOf(opened);
        facts = List.copyOf(facts);
        successions = List.copyOf(successions);
        continues = List.copyOf(continues);
        profile = List.copyOf(profile);
    }
}

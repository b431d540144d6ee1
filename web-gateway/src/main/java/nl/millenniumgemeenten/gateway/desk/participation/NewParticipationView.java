package nl.millenniumgemeenten.gateway.desk.participation;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// A participation that is yet to be recorded.
///
/// @param municipalities those without one
public record NewParticipationView(
        DeskLayoutView layout, List<OptionView> municipalities, ParticipationFieldsView fields) {

    public NewParticipationView {
        municipalities = List.copyOf(municipalities);
    }
}

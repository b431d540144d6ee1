package nl.millenniumgemeenten.gateway.desk.participation;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The fields of a participation. Their names are those of the components.
public record ParticipationFieldsView(
        List<OptionView> status,
        String proposedOn,
        String proposedBy,
        String decidedOn,
        List<OptionView> decidedBy,
        String signedUpOn,
        String recognisedOn,
        String inForceOn,
        String joinedOn,
        String joinedNote,
        String signUnveiledOn,
        String endedOn,
        List<OptionView> endReason,
        String endNote,
        List<OptionView> goals,
        String reportDueOn,
        String source,
        String remarks,
        FormErrorsView errors) {

    public ParticipationFieldsView {
        status = List.copyOf(status);
        decidedBy = List.copyOf(decidedBy);
        endReason = List.copyOf(endReason);
        goals = List.copyOf(goals);
    }
}

package nl.millenniumgemeenten.gateway.desk.territory;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;

/// What will change, before it is recorded. `taken` names what somebody else changed meanwhile and
/// came along, and may be empty. `fields` is all that was typed; it is posted to `action`, to be
/// recorded or to be typed on.
public record ChangePreviewView(
        DeskLayoutView layout,
        String sentence,
        String when,
        String taken,
        List<String> existences,
        List<String> participations,
        String action,
        List<HiddenFieldView> fields) {
    public ChangePreviewView {
        existences = List.copyOf(existences);
        participations = List.copyOf(participations);
        fields = List.copyOf(fields);
    }
}

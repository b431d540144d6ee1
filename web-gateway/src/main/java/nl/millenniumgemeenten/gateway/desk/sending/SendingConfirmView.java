package nl.millenniumgemeenten.gateway.desk.sending;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;

/// Asks whether something that cannot be undone is really meant.
public record SendingConfirmView(
        DeskLayoutView layout,
        String about,
        List<String> sentences,
        String action,
        List<HiddenFieldView> fields,
        String yes,
        String no,
        String backPath) {

    public SendingConfirmView {
        sentences = List.copyOf(sentences);
        fields = List.copyOf(fields);
    }
}

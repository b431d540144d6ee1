package nl.millenniumgemeenten.gateway.desk.moderationmail;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// When somebody wants a mail that there is something to do in discussions.
public record MailChoiceView(
        DeskLayoutView layout,
        String notice,
        FormErrorsView errors,
        String action,
        List<OptionView> options) {

    public MailChoiceView {
        options = List.copyOf(options);
    }
}

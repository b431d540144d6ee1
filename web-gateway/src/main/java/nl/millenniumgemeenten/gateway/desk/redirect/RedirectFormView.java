package nl.millenniumgemeenten.gateway.desk.redirect;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;

/// One redirect, to be changed or taken away. `opened` is what the form was filled with.
public record RedirectFormView(
        DeskLayoutView layout,
        FormErrorsView errors,
        String action,
        long revision,
        List<HiddenFieldView> opened,
        String from,
        String to,
        String changed) {

    public RedirectFormView {
        opened = List.copyOf(opened);
    }
}

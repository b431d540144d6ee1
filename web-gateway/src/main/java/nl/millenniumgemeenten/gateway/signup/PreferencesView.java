package nl.millenniumgemeenten.gateway.signup;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.PageLanguage;

/// The page on which a reader chooses again. `hint` is a masked address, `language` that of the
/// mails; `follows` counts the discussions that are followed at it; `saved` tells that the choices
/// were kept just now.
public record PreferencesView(
        LayoutView layout,
        String action,
        String unsubscribe,
        String known,
        String hint,
        PageLanguage language,
        List<OptionView> lists,
        int follows,
        boolean saved,
        FormErrorsView errors) {

    public PreferencesView {
        lists = List.copyOf(lists);
    }
}

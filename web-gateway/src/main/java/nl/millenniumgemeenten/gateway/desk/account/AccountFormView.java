package nl.millenniumgemeenten.gateway.desk.account;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// Somebody's account as an administrator sees it; it posts to `path` and below. `notice` may be
/// empty.
public record AccountFormView(
        DeskLayoutView layout,
        String notice,
        String path,
        String revision,
        String email,
        List<BadgeView> badges,
        boolean blocked,
        boolean twoSteps,
        List<OptionView> roles,
        List<HiddenFieldView> opened,
        List<SessionView> sessions,
        FormErrorsView errors) {

    public AccountFormView {
        badges = List.copyOf(badges);
        roles = List.copyOf(roles);
        opened = List.copyOf(opened);
        sessions = List.copyOf(sessions);
    }

    /// Without whose it is.
    @Override
    public String toString() {
        return "AccountFormView";
    }
}

package nl.millenniumgemeenten.gateway.signup;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.PageLanguage;
import nl.millenniumgemeenten.gateway.page.archive.IssueItemView;

/// The form to sign up, with what was typed before. Its fields are `email`, `language` (that of the
/// mails) and, where there is something to choose, `lists`; the stamp says when the form was made.
/// Below it stand the newest issues.
public record FormView(
        LayoutView layout,
        String action,
        String email,
        PageLanguage language,
        List<OptionView> lists,
        String stamp,
        List<IssueItemView> issues,
        FormErrorsView errors) {

    public FormView {
        lists = List.copyOf(lists);
        issues = List.copyOf(issues);
    }

    /// Whether there is something to choose.
    public boolean choose() {
        return lists.size() > 1;
    }
}

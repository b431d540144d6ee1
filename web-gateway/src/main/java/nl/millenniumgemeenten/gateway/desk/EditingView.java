package nl.millenniumgemeenten.gateway.desk;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.workflow.WorkflowView;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// What every editing form knows besides its fields. `action` takes the form, with `action` =
/// `save`, `preview` or `publish`; `withdrawAction` takes the withdrawal and is empty where there
/// is nothing to withdraw; `revision` goes along with both. Who may not publish sees no buttons for
/// it. `workflow` says how it goes on from here. `notice` says what has just succeeded and may be
/// empty; `livePath` is where visitors see it, empty when they do not.
public record EditingView(
        String action,
        String withdrawAction,
        String revision,
        String notice,
        String livePath,
        boolean mayPublish,
        BadgeView state,
        List<EditionView> editions,
        WorkflowView workflow,
        KeepingView keeping,
        FormErrorsView errors) {

    public EditingView {
        editions = List.copyOf(editions);
    }
}

package nl.millenniumgemeenten.gateway.desk.discussion;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;

/// A contribution, to be edited or hidden, with every text that it had.
public record ContributionFormView(
        DeskLayoutView layout,
        String notice,
        FormErrorsView errors,
        boolean mayWrite,
        String action,
        String discussionPath,
        int position,
        boolean hidden,
        long revision,
        List<HiddenFieldView> opened,
        String markdown,
        List<Edition> editions) {

    public ContributionFormView {
        opened = List.copyOf(opened);
        editions = List.copyOf(editions);
    }

    /// One text that it had.
    public record Edition(int number, String saved, String bodyHtml) {}
}

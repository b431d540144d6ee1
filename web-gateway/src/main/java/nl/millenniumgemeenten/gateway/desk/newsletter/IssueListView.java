package nl.millenniumgemeenten.gateway.desk.newsletter;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.ContentRowView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// All issues of the newsletter. `empty` is said when there is none.
public record IssueListView(
        DeskLayoutView layout,
        String notice,
        List<OptionView> states,
        List<ContentRowView> rows,
        String empty,
        PagingView paging) {

    public IssueListView {
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }
}

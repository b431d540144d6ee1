package nl.millenniumgemeenten.gateway.desk.newsletter;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// All issues of the newsletter. `empty` is said when there is none.
public record IssueListView(
        DeskLayoutView layout,
        String notice,
        List<OptionView> states,
        List<Row> rows,
        String empty,
        PagingView paging) {

    public IssueListView {
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }

    /// An issue in the list.
    ///
    /// @param path where it is written
    /// @param archivePath where it says how it stands in the archive; empty if readers have nothing
    ///   of it yet
    public record Row(
            String title,
            String path,
            String about,
            String archivePath,
            BadgeView state,
            String changed) {}
}

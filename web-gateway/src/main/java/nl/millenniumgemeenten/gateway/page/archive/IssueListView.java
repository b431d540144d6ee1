package nl.millenniumgemeenten.gateway.page.archive;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.LayoutView;

/// All issues, the newest year first.
public record IssueListView(LayoutView layout, List<Year> years) {

    public IssueListView {
        years = List.copyOf(years);
    }

    /// The issues of a year, the newest first.
    public record Year(int year, List<IssueItemView> issues) {
        public Year {
            issues = List.copyOf(issues);
        }
    }
}

package nl.millenniumgemeenten.gateway.desk.territory;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.record.ChangeItemView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;

/// The territorial changes: what is planned first, then year by year.
public record ChangeListScreenView(DeskLayoutView layout, boolean mayWrite, List<Group> groups) {
    public ChangeListScreenView {
        groups = List.copyOf(groups);
    }

    /// What is planned, or what happened in a year.
    public record Group(String title, String anchor, List<ChangeItemView> changes) {
        public Group {
            changes = List.copyOf(changes);
        }
    }
}

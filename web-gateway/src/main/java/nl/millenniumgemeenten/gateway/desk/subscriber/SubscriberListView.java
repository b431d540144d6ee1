package nl.millenniumgemeenten.gateway.desk.subscriber;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// Who was looked up. `untried` is how many who left long ago could not be compared; `csvPath` is
/// empty unless one list was chosen.
public record SubscriberListView(
        DeskLayoutView layout,
        String notice,
        String address,
        List<OptionView> lists,
        List<OptionView> states,
        List<Row> rows,
        int untried,
        boolean everybody,
        PagingView paging,
        String csvPath,
        FormErrorsView errors) {

    public SubscriberListView {
        lists = List.copyOf(lists);
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }

    /// Somebody, and what they read.
    public record Row(String address, String path, String lists, BadgeView state, String since) {
        /// Without the address.
        @Override
        public String toString() {
            return "Row";
        }
    }
}

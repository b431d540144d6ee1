package nl.millenniumgemeenten.gateway.desk.list;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.ContentRowView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// All content of one kind, to be searched and narrowed. `notice` says what has just succeeded and
/// may be empty; `newPath` is empty for who makes nothing new; `empty` is said when there is none.
public record ItemListView(
        DeskLayoutView layout,
        String notice,
        String newPath,
        String newLabel,
        ListFilterView filter,
        List<ContentRowView> rows,
        String empty,
        PagingView paging) {

    public ItemListView {
        rows = List.copyOf(rows);
    }
}

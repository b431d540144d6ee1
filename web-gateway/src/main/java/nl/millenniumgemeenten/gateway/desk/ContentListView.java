package nl.millenniumgemeenten.gateway.desk;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// All content of one kind. `notice` says what has just succeeded and may be empty; `newPath` is
/// empty for who makes nothing new; `empty` is said when there is none.
public record ContentListView(
        DeskLayoutView layout,
        String notice,
        String newPath,
        String newLabel,
        List<ContentRowView> rows,
        String empty,
        PagingView paging) {

    public ContentListView {
        rows = List.copyOf(rows);
    }
}

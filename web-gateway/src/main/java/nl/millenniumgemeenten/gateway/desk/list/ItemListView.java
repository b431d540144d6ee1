package nl.millenniumgemeenten.gateway.desk.list;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.ContentRowView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// All content of one kind, to be searched and narrowed. `notice` says what has just succeeded and
/// may be empty; `newPath` is empty for who makes nothing new; `empty` is said when there is none.
///
/// @param path where it is searched: `zoek` holds words of the title, `toestand` a state and `van`
///   who made it
public record ItemListView(
        DeskLayoutView layout,
        String path,
        String notice,
        String newPath,
        String newLabel,
        String words,
        List<OptionView> states,
        List<OptionView> makers,
        List<ContentRowView> rows,
        String empty,
        PagingView paging) {

    public ItemListView {
        states = List.copyOf(states);
        makers = List.copyOf(makers);
        rows = List.copyOf(rows);
    }
}

package nl.millenniumgemeenten.gateway.desk.search;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.ContentRowView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// What a search at the desk found.
///
/// @param found says what this is a list of
/// @param nextPath leads to what comes after; empty at the end
public record DeskSearchView(
        DeskLayoutView layout,
        String query,
        List<OptionView> kinds,
        List<OptionView> states,
        String found,
        List<ContentRowView> rows,
        String nextPath) {
    public DeskSearchView {
        kinds = List.copyOf(kinds);
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }
}

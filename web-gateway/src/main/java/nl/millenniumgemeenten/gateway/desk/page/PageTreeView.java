package nl.millenniumgemeenten.gateway.desk.page;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.ContentRowView;
import nl.millenniumgemeenten.gateway.desk.list.ListFilterView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;

/// All pages as the tree that they are, or those that somebody looks for, each with its place.
///
/// @param notice what has just succeeded; may be empty
/// @param fault what could not be done; may be empty
/// @param newPath empty for who makes nothing new
/// @param pages the whole tree; empty where `narrowed`
/// @param found what was looked for; empty unless `narrowed`
public record PageTreeView(
        DeskLayoutView layout,
        String notice,
        String fault,
        String newPath,
        ListFilterView filter,
        boolean narrowed,
        List<TreeItemView> pages,
        List<ContentRowView> found) {
    public PageTreeView {
        pages = List.copyOf(pages);
        found = List.copyOf(found);
    }

    /// How many were found, in words.
    public String foundText() {
        return switch (found.size()) {
            case 0 -> "Hier is niets van gevonden.";
            case 1 -> "1 pagina gevonden.";
            default -> found.size() + " pagina’s gevonden.";
        };
    }
}

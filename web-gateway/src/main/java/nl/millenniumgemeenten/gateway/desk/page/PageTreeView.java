package nl.millenniumgemeenten.gateway.desk.page;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;

/// All pages as the tree that they are.
///
/// @param notice what has just succeeded; may be empty
/// @param fault what could not be done; may be empty
/// @param newPath empty for who makes nothing new
public record PageTreeView(
        DeskLayoutView layout,
        String notice,
        String fault,
        String newPath,
        List<TreeItemView> pages) {
    public PageTreeView {
        pages = List.copyOf(pages);
    }
}

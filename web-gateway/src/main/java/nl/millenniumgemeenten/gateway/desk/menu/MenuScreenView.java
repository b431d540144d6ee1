package nl.millenniumgemeenten.gateway.desk.menu;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LinkView;

/// The menus of the site.
///
/// @param pages in the main menu, in its order, with where each is edited
public record MenuScreenView(
        DeskLayoutView layout,
        String notice,
        FormErrorsView errors,
        boolean mayWrite,
        List<LinkView> pages,
        List<MenuFormView> menus) {
    public MenuScreenView {
        pages = List.copyOf(pages);
        menus = List.copyOf(menus);
    }
}

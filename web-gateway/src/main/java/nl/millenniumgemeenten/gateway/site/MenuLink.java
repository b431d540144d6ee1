package nl.millenniumgemeenten.gateway.site;

import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.events.MenuChange;

/// A link in a menu.
public record MenuLink(String label, String address) {

    /// The links of a menu that lead somewhere now: a page that is not live is left out until it
    /// is.
    static List<MenuLink> in(SiteImage image, String menu) {
        var links = new ArrayList<MenuLink>();
        var arranged = image.settings().menus().get(menu);
        if (arranged != null) {
            arranged.items().forEach(item -> add(links, item, image));
        }
        return links;
    }

    private static void add(List<MenuLink> links, MenuChange.Item item, SiteImage image) {
        var page = item.page();
        var address = item.address();
        if (page != null) {
            image.pages()
                    .live(page)
                    .ifPresent(live ->
                            links.add(
                                    new MenuLink(
                                            item.label().isEmpty()
                                                    ? live.navigationTitle()
                                                    : item.label(),
                                            live.path())));
        } else if (address != null) {
            links.add(new MenuLink(item.label(), address));
        }
    }
}

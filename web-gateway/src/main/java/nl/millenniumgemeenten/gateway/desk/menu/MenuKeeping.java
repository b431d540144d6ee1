package nl.millenniumgemeenten.gateway.desk.menu;

import jakarta.inject.Singleton;
import java.util.UUID;
import nl.millenniumgemeenten.events.MenuChange;
import nl.millenniumgemeenten.gateway.desk.KeptRecords;
import nl.millenniumgemeenten.gateway.service.ContentService;

/// What is typed of the menus is kept, of each by itself.
@Singleton
class MenuKeeping extends KeptRecords {
    private static final UUID MAIN = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID FOOTER = UUID.fromString("00000000-0000-0000-0000-000000000002");

    MenuKeeping(ContentService content) {
        super("menus", content);
    }

    /// The id under which a menu is kept.
    static UUID id(String menu) {
        return menu.equals(MenuChange.MAIN) ? MAIN : FOOTER;
    }

    /// Where a menu stands on its screen.
    static String place(String menu) {
        return "#menu-" + menu;
    }

    @Override
    public String screen(UUID id) {
        return MenuController.PATH + place(id.equals(MAIN) ? MenuChange.MAIN : MenuChange.FOOTER);
    }

    @Override
    public String screenOfNew() {
        return MenuController.PATH;
    }
}

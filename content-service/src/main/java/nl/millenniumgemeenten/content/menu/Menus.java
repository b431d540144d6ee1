package nl.millenniumgemeenten.content.menu;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.outbox.Outbox;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.StaleRevision;

/// The menus. Saving always tells the change to the world.
@Singleton
class Menus {
    private final Database database;
    private final Outbox outbox;

    Menus(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /// @throws ProblemException `no-such-thing`
    Menu at(String id) {
        var items =
                database.list(
                        "select label, page, address from menu_item where menu = ? order by position",
                        Menus::item,
                        id);
        return database.first(
                        "select revision, arranged_at from menu where id = ?",
                        row ->
                                new Menu(
                                        id,
                                        row.getLong("revision"),
                                        items,
                                        Columns.moment(row, "arranged_at")),
                        id)
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NO_SUCH_THING, "Dit menu bestaat niet."));
    }

    boolean pageExists(UUID page) {
        return database.any("select from page where id = ?", page);
    }

    void saveAndTell(Menu menu) {
        int changed =
                database.update(
                        "update menu set revision = ?, arranged_at = ? where id = ? and revision = ?",
                        menu.revision(),
                        menu.arrangedAt(),
                        menu.id(),
                        menu.revision() - 1);
        if (changed == 0) {
            throw new StaleRevision(at(menu.id()).revision());
        }
        database.update("delete from menu_item where menu = ?", menu.id());
        add(menu.id(), menu.items());
        outbox.add(menu.change());
    }

    private void add(String menu, List<Menu.Item> items) {
        int position = 0;
        for (var item : items) {
            position++;
            switch (item) {
                case Menu.Item.OfPage(var label, var page) ->
                        database.update(
                                """
                                insert into menu_item (menu, position, label, page)
                                values (?, ?, ?, ?)
                                """,
                                menu,
                                position,
                                label,
                                page);
                case Menu.Item.OfAddress(var label, var address) ->
                        database.update(
                                """
                                insert into menu_item (menu, position, label, address)
                                values (?, ?, ?, ?)
                                """,
                                menu,
                                position,
                                label,
                                address);
            }
        }
    }

    private static Menu.Item item(ResultSet row) throws SQLException {
        var page = Columns.idOrNull(row, "page");
        var label = Columns.text(row, "label");
        return page == null
                ? new Menu.Item.OfAddress(label, Columns.text(row, "address"))
                : new Menu.Item.OfPage(label, page);
    }
}

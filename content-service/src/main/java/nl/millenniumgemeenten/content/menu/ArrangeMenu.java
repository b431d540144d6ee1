package nl.millenniumgemeenten.content.menu;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says what stands in a menu; the site follows at once.
@Singleton
public class ArrangeMenu {
    private static final Logger LOG = LoggerFactory.getLogger(ArrangeMenu.class);

    private final Menus menus;
    private final InstantSource clock;

    ArrangeMenu(Menus menus, InstantSource clock) {
        this.menus = menus;
        this.clock = clock;
    }

    @ReadOnly
    Menu current(String id) {
        return menus.at(id);
    }

    /// Stores and announces the items, for who saw this revision.
    @Transactional
    Menu handle(String id, long expectedRevision, List<Menu.Item> items) {
        var before = menus.at(id);
        if (before.revision() != expectedRevision) {
            throw new StaleRevision(before.revision());
        }
        refuseUnknownPages(items);
        var after = before.arranged(items, clock.instant());
        menus.saveAndTell(after);
        LOG.atInfo()
                .addKeyValue("menu", id)
                .addKeyValue("items", items.size())
                .log("menu arranged");
        return after;
    }

    private void refuseUnknownPages(List<Menu.Item> items) {
        var faults = new ArrayList<Problem.FieldProblem>();
        for (int at = 0; at < items.size(); at++) {
            if (items.get(at) instanceof Menu.Item.OfPage(_, var page) && !menus.pageExists(page)) {
                faults.add(
                        new Problem.FieldProblem(
                                "/items/" + at + "/page", "Deze pagina bestaat niet."));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(faults));
        }
    }
}

package nl.millenniumgemeenten.content.page;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.page.MovePage.Move;
import nl.millenniumgemeenten.content.page.Siblings.Placing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a page in another place of the tree, with all that stands below it. Visitors see it there
/// at once, and nothing else changes: no edition is made, and what waits in a draft or was planned
/// goes on as it was.
@Singleton
public class PlacePage {
    private static final Logger LOG = LoggerFactory.getLogger(PlacePage.class);

    private final Pages pages;
    private final PageTree tree;
    private final MovePage move;

    PlacePage(Pages pages, PageTree tree, MovePage move) {
        this.pages = pages;
        this.tree = tree;
        this.move = move;
    }

    /// Under which page, and right after which of the pages there; first if after none.
    public record Command(
            PageId page, long expectedRevision, Parent parent, Optional<PageId> after, Editor by) {}

    /// Places a page, and makes room for it among the others where need be.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException why it can't be; then nothing
    ///   changed
    @Transactional
    public Page handle(Command command) {
        pages.lockTree();
        var page = pages.at(command.page(), command.expectedRevision());
        var siblings = tree.siblings(command.parent(), page.id());
        return switch (siblings.placingAfter(command.after())) {
            case Placing.Elsewhere() -> throw PageProblems.orderChanged();
            case Placing.Full() -> throw PageProblems.full();
            case Placing.Possible(var position, var others) -> {
                var placed = put(page, command.parent(), position, false);
                pages.put(placed);
                others.forEach(
                        (other, there) -> put(pages.at(other), command.parent(), there, true));
                LOG.atInfo()
                        .addKeyValue("page", page.id().value())
                        .addKeyValue("path", placed.path().value())
                        .addKeyValue("by", command.by().id())
                        .addKeyValue("madeRoom", others.size())
                        .log("page placed");
                yield placed;
            }
        };
    }

    private Page put(Page page, Parent parent, int position, boolean makesRoom) {
        var spot = tree.spot(page.id(), page.standing().placed(parent, position));
        return switch (page.put(parent, position, makesRoom, spot)) {
            case Saving.Misplaced(var why) -> throw PageProblems.of(why);
            case Saving.Saved(var after) -> settled(page, after);
        };
    }

    private Page settled(Page before, Page after) {
        return switch (move.look(before, after)) {
            case Move.Blocked(var why) -> throw PageProblems.of(why);
            case Move.Possible possible -> {
                pages.saveAndTell(possible.page());
                move.settle(possible);
                yield possible.page();
            }
        };
    }
}

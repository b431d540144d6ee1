package nl.millenniumgemeenten.content.page;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.page.MovePage.Move;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves a next edition as the draft; what is live stays as it is.
@Singleton
public class SavePage {
    private static final Logger LOG = LoggerFactory.getLogger(SavePage.class);

    private final Pages pages;
    private final PageTree tree;
    private final MovePage move;
    private final InstantSource clock;

    SavePage(Pages pages, PageTree tree, MovePage move, InstantSource clock) {
        this.pages = pages;
        this.tree = tree;
        this.move = move;
        this.clock = clock;
    }

    /// The new draft of a page of which the editor saw this revision.
    public record Command(PageId page, long expectedRevision, PageContent content, Editor by) {}

    /// Stores the edition, unless the page cannot stand where it says.
    @Transactional
    public Saving handle(Command command) {
        pages.lockTree();
        var before = pages.at(command.page(), command.expectedRevision());
        var spot = tree.spot(before.id(), command.content());
        var saving = before.save(command.content(), spot, command.by(), clock.instant());
        return switch (saving) {
            case Saving.Misplaced _ -> saving;
            case Saving.Saved(var after) -> save(before, after);
        };
    }

    private Saving save(Page before, Page after) {
        return switch (move.look(before, after)) {
            case Move.Blocked(var why) -> new Saving.Misplaced(why);
            case Move.Possible possible -> {
                pages.saveDraft(possible.page());
                move.settle(possible);
                LOG.atInfo()
                        .addKeyValue("page", after.id().value())
                        .addKeyValue("edition", after.draft().number())
                        .log("page saved");
                yield new Saving.Saved(possible.page());
            }
        };
    }
}

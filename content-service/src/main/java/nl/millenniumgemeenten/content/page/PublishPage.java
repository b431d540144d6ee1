package nl.millenniumgemeenten.content.page;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.EditionChoice;
import nl.millenniumgemeenten.content.media.ShowMedia;
import nl.millenniumgemeenten.content.page.MovePage.Move;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a saved edition of a page on the site, where that edition says it stands.
@Singleton
public class PublishPage {
    private static final Logger LOG = LoggerFactory.getLogger(PublishPage.class);

    private final Pages pages;
    private final PageTree tree;
    private final MovePage move;
    private final ShowMedia media;
    private final InstantSource clock;

    PublishPage(Pages pages, PageTree tree, MovePage move, ShowMedia media, InstantSource clock) {
        this.pages = pages;
        this.tree = tree;
        this.move = move;
        this.media = media;
        this.clock = clock;
    }

    /// The page, the edition to publish, and the revision of it that the editor saw.
    public record Command(PageId page, EditionChoice edition, long expectedRevision) {}

    /// Publishes, unless the page cannot stand there.
    @Transactional
    public Publication handle(Command command) {
        pages.lockTree();
        var before = pages.at(command.page(), command.expectedRevision());
        var edition = chosen(before, command.edition());
        var spot = tree.spot(before.id(), edition.content());
        var publication = before.publish(edition, spot, clock.instant());
        return switch (publication) {
            case Publication.Misplaced _, Publication.Unchanged _ -> publication;
            case Publication.Published(var after) -> publish(before, after, edition);
        };
    }

    private Edition<PageContent> chosen(Page page, EditionChoice choice) {
        return switch (choice) {
            case EditionChoice.Newest() -> page.draft();
            case EditionChoice.Numbered(var number) -> pages.edition(page.id(), number);
        };
    }

    private Publication publish(Page before, Page after, Edition<PageContent> edition) {
        return switch (move.look(before, after)) {
            case Move.Blocked(var why) -> new Publication.Misplaced(why);
            case Move.Possible possible -> {
                media.handle(edition.content().media());
                if (edition.content().moves()) {
                    pages.moved(before, after);
                }
                pages.saveAndTell(possible.page());
                move.settle(possible);
                LOG.atInfo()
                        .addKeyValue("page", after.id().value())
                        .addKeyValue("edition", after.state().liveEdition())
                        .addKeyValue("path", after.path().value())
                        .addKeyValue("movedAlong", possible.followers().size())
                        .log("page published");
                yield new Publication.Published(possible.page());
            }
        };
    }
}

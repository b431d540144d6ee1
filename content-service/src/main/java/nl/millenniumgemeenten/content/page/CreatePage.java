package nl.millenniumgemeenten.content.page;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Begins a page: a draft that only the desk sees.
@Singleton
public class CreatePage {
    private static final Logger LOG = LoggerFactory.getLogger(CreatePage.class);

    private final Pages pages;
    private final PageTree tree;
    private final InstantSource clock;

    CreatePage(Pages pages, PageTree tree, InstantSource clock) {
        this.pages = pages;
        this.tree = tree;
        this.clock = clock;
    }

    /// Its id, the first draft, and who wrote it.
    public record Command(PageId id, PageContent content, Editor by) {}

    /// Stores the page, unless it cannot stand there. Who asks the same again, as after an answer
    /// that did not come, gets what was made the first time.
    ///
    /// @throws StaleRevision if there is a page with this id that is something else
    @Transactional
    public Saving handle(Command command) {
        pages.lockTree();
        var id = command.id();
        var content = command.content();
        var before = pages.find(id);
        if (before.isPresent()) {
            return same(before.get(), command);
        }
        var saving =
                Page.create(id, content, tree.spot(id, content), command.by(), clock.instant());
        if (saving instanceof Saving.Saved(var page)) {
            pages.add(page);
            LOG.atInfo().addKeyValue("page", id.value()).log("page created");
        }
        return saving;
    }

    private static Saving same(Page page, Command command) {
        if (!page.draft().isOf(command.content(), command.by())) {
            throw new StaleRevision(page.revision());
        }
        return new Saving.Saved(page);
    }
}

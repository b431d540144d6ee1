package nl.millenniumgemeenten.content.page;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.editing.Editor;
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

    /// The first draft, and who wrote it.
    public record Command(PageContent content, Editor by) {}

    /// Stores the page, unless it cannot stand there.
    @Transactional
    public Saving handle(Command command) {
        pages.lockTree();
        var id = PageId.random();
        var content = command.content();
        var saving =
                Page.create(id, content, tree.spot(id, content), command.by(), clock.instant());
        if (saving instanceof Saving.Saved(var page)) {
            pages.add(page);
            LOG.atInfo().addKeyValue("page", id.value()).log("page created");
        }
        return saving;
    }
}

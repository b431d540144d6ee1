package nl.millenniumgemeenten.content.page;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Restoring;

/// Brings back an earlier edition of a page. The page stays where it stands, unless that edition
/// was still to move it.
@Singleton
class RestorePage implements Restoring {
    private final Pages pages;
    private final SavePage save;
    private final ReadPages read;

    RestorePage(Pages pages, SavePage save, ReadPages read) {
        this.pages = pages;
        this.save = save;
        this.read = read;
    }

    @Override
    public String kind() {
        return "pages";
    }

    @Override
    @Transactional
    public int restore(UUID id, int edition, long expectedRevision, Editor by) {
        var page = new PageId(id);
        var content = pages.edition(page, edition).content();
        return switch (save.handle(new SavePage.Command(page, expectedRevision, content, by))) {
            case Saving.Saved(var saved) -> saved.draft().number();
            case Saving.Misplaced(var why) ->
                    throw PageProblems.of(why, read.holder(page, content));
        };
    }
}

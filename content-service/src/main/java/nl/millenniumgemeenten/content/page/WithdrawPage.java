package nl.millenniumgemeenten.content.page;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a page off the site. Its draft and its editions stay, and it can be published again.
@Singleton
public class WithdrawPage {
    private static final Logger LOG = LoggerFactory.getLogger(WithdrawPage.class);

    private final Pages pages;
    private final PageTree tree;
    private final InstantSource clock;

    WithdrawPage(Pages pages, PageTree tree, InstantSource clock) {
        this.pages = pages;
        this.tree = tree;
        this.clock = clock;
    }

    /// The page, and the revision of it that the editor saw.
    public record Command(PageId page, long expectedRevision) {}

    /// Withdraws, unless pages below it are still live.
    @Transactional
    public Withdrawal handle(Command command) {
        pages.lockTree();
        var withdrawal =
                pages.at(command.page(), command.expectedRevision())
                        .withdraw(tree.hasLiveChildren(command.page()), clock.instant());
        if (withdrawal instanceof Withdrawal.Withdrawn(var page)) {
            pages.saveAndTell(page);
            LOG.atInfo().addKeyValue("page", page.id().value()).log("page withdrawn");
        }
        return withdrawal;
    }
}

package nl.millenniumgemeenten.content.page;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditionChoice;
import nl.millenniumgemeenten.content.editing.Kind;

/// Pages as what goes over all kinds of content sees them.
@Singleton
class PageKind implements Kind {
    static final String NAME = "pages";

    private final Pages pages;
    private final PublishPage publish;
    private final WithdrawPage withdraw;
    private final ReadPages read;

    PageKind(Pages pages, PublishPage publish, WithdrawPage withdraw, ReadPages read) {
        this.pages = pages;
        this.publish = publish;
        this.withdraw = withdraw;
        this.read = read;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional
    public Standing standing(UUID id) {
        return standing(pages.at(new PageId(id)));
    }

    @Override
    @Transactional
    public List<Newest> newest(Collection<UUID> ids) {
        return pages.newest(ids);
    }

    @Override
    @Transactional
    public Standing publish(UUID id, int edition, long expectedRevision) {
        var command =
                new PublishPage.Command(
                        new PageId(id), new EditionChoice.Numbered(edition), expectedRevision);
        return switch (publish.handle(command)) {
            case Publication.Published(var page) -> standing(page);
            case Publication.Unchanged(var page) -> standing(page);
            case Publication.Misplaced(var why) ->
                    throw PageProblems.of(why, holder(command.page(), edition));
        };
    }

    @Override
    @Transactional
    public Standing withdraw(UUID id, long expectedRevision) {
        var command = new WithdrawPage.Command(new PageId(id), expectedRevision);
        return switch (withdraw.handle(command)) {
            case Withdrawal.Withdrawn(var page) -> standing(page);
            case Withdrawal.NotLive() -> throw PageProblems.notLive();
            case Withdrawal.HasLiveChildren() -> throw PageProblems.hasLiveChildren();
        };
    }

    private Optional<String> holder(PageId page, int edition) {
        return read.holder(page, pages.edition(page, edition).content());
    }

    private Standing standing(Page page) {
        return new Standing(
                page.id().value(),
                page.revision(),
                page.draft().content().title(),
                page.draft().number(),
                page.state().liveEdition(),
                page.state().name(),
                pages.edition(page.id(), 1).by());
    }
}

package nl.millenniumgemeenten.content.page;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.State;
import nl.millenniumgemeenten.content.page.MovePage.Move;
import nl.millenniumgemeenten.content.page.Siblings.Placing;
import nl.millenniumgemeenten.content.workflow.Item;
import nl.millenniumgemeenten.content.workflow.SameWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a page in another place of the tree, with all that stands below it. Visitors see it there
/// at once, and nothing else of what waits in a draft: the place is an edition of its own, and the
/// draft comes after it.
@Singleton
public class PlacePage {
    private static final Logger LOG = LoggerFactory.getLogger(PlacePage.class);

    private final Pages pages;
    private final PageTree tree;
    private final MovePage move;
    private final SameWords sameWords;
    private final InstantSource clock;

    PlacePage(Pages pages, PageTree tree, MovePage move, SameWords sameWords, InstantSource clock) {
        this.pages = pages;
        this.tree = tree;
        this.move = move;
        this.sameWords = sameWords;
        this.clock = clock;
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
                var now = clock.instant();
                var placed = put(page, command.parent(), false, position, command.by(), now);
                others.forEach((other, there) ->
                        put(pages.at(other), command.parent(), true, there, command.by(), now));
                LOG.atInfo()
                        .addKeyValue("page", page.id().value())
                        .addKeyValue("path", placed.path().value())
                        .addKeyValue("madeRoom", others.size())
                        .log("page placed");
                yield placed;
            }
        };
    }

    /// @param makesRoom whether it only makes room for another: then it still moves where its draft
    ///   says
    private Page put(
            Page page, Parent parent, boolean makesRoom, int position, Editor by, Instant now) {
        var put = placed(page, parent, makesRoom, position, by, now);
        sameWords.follow(
                new Item(PageKind.NAME, page.id().value()),
                page.draft().number(),
                put.draft().number());
        return put;
    }

    private Page placed(
            Page page, Parent parent, boolean makesRoom, int position, Editor by, Instant now) {
        return switch (page.state()) {
            case State.Unpublished<PageContent>() ->
                    putDraft(page, page.draft().content().placed(parent, position), by, now);
            case State.Live<PageContent>(var live, _, _) -> {
                var placed = putLive(page, live.content().placed(parent, position), by, now);
                var draft = page.draft().content();
                boolean moves = !draft.parent().equals(live.content().parent());
                yield page.draft().number() == live.number()
                        ? placed
                        : putDraft(
                                placed,
                                makesRoom && moves ? draft : draft.placed(parent, position),
                                by,
                                now);
            }
            case State.Withdrawn<PageContent> _ -> throw PageProblems.notLive();
        };
    }

    private Page putDraft(Page page, PageContent content, Editor by, Instant now) {
        var after = saved(page.save(content, tree.spot(page.id(), content), by, now));
        var possible = possible(page, after);
        pages.saveDraft(possible.page());
        move.settle(possible);
        return possible.page();
    }

    private Page putLive(Page page, PageContent content, Editor by, Instant now) {
        var spot = tree.spot(page.id(), content);
        var edition = saved(page.save(content, spot, by, now));
        pages.saveDraft(edition);
        return switch (edition.publish(edition.draft(), spot, now)) {
            case Publication.Misplaced(var why) -> throw PageProblems.of(why);
            case Publication.Unchanged(var same) -> same;
            case Publication.Published(var after) -> {
                var possible = possible(page, after);
                pages.saveAndTell(possible.page());
                move.settle(possible);
                yield possible.page();
            }
        };
    }

    private Move.Possible possible(Page before, Page after) {
        return switch (move.look(before.path(), after)) {
            case Move.Blocked(var why) -> throw PageProblems.of(why);
            case Move.Possible possible -> possible;
        };
    }

    private static Page saved(Saving saving) {
        return switch (saving) {
            case Saving.Saved(var page) -> page;
            case Saving.Misplaced(var why) -> throw PageProblems.of(why);
        };
    }
}

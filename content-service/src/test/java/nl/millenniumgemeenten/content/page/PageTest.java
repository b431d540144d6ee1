package nl.millenniumgemeenten.content.page;

import static nl.millenniumgemeenten.content.page.PageFixture.ANNA;
import static nl.millenniumgemeenten.content.page.PageFixture.LATER;
import static nl.millenniumgemeenten.content.page.PageFixture.NOON;
import static nl.millenniumgemeenten.content.page.PageFixture.content;
import static nl.millenniumgemeenten.content.page.PageFixture.draft;
import static nl.millenniumgemeenten.content.page.PageFixture.free;
import static nl.millenniumgemeenten.content.page.PageFixture.live;
import static nl.millenniumgemeenten.content.page.PageFixture.publish;
import static nl.millenniumgemeenten.content.page.PageFixture.published;
import static nl.millenniumgemeenten.content.page.PageFixture.saved;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.millenniumgemeenten.content.editing.State;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void a_new_page_is_a_first_edition_that_nobody_sees() {
        var page = draft("over-ons");

        assertThat(page.draft().number()).isEqualTo(1);
        assertThat(page.state()).isEqualTo(new State.Unpublished<>());
        assertThat(page.revision()).isEqualTo(1);
    }

    @Test
    void publishing_makes_the_draft_live() {
        var draft = draft("over-ons");

        var page = published(publish(draft, free("/over-ons"), LATER));

        assertThat(page.state()).isEqualTo(new State.Live<>(draft.draft(), LATER, LATER));
        assertThat(page.revision()).isEqualTo(2);
    }

    @Test
    void saving_a_draft_changes_nothing_of_what_is_live() {
        var live = live("over-ons");

        var page = saved(live.save(content("anders"), free("/anders"), ANNA, LATER));

        assertThat(page.state()).isEqualTo(live.state());
        assertThat(page.path()).isEqualTo(new PagePath("/over-ons"));
        assertThat(page.draft().number()).isEqualTo(2);
        assertThat(page.draft().content().slug().value()).isEqualTo("anders");
    }

    @Test
    void saving_a_page_that_was_never_public_moves_it() {
        var page = saved(draft("oud").save(content("nieuw"), free("/nieuw"), ANNA, LATER));

        assertThat(page.path()).isEqualTo(new PagePath("/nieuw"));
        assertThat(page.formerPaths()).isEmpty();
    }

    @Test
    void publishing_twice_changes_nothing() {
        var live = live("over-ons");

        assertThat(publish(live, free("/over-ons"), LATER))
                .isEqualTo(new Publication.Unchanged(live));
    }

    @Test
    void a_moved_page_redirects_from_where_it_was_live() {
        var page = saved(live("oud").save(content("nieuw"), free("/nieuw"), ANNA, LATER));

        var moved = published(publish(page, free("/nieuw"), LATER));

        assertThat(moved.path()).isEqualTo(new PagePath("/nieuw"));
        assertThat(moved.formerPaths()).containsExactly(new PagePath("/oud"));
    }

    @Test
    void a_page_that_returns_no_longer_redirects_from_there() {
        var away = published(publish(save(live("oud"), "nieuw"), free("/nieuw"), LATER));

        var back = published(publish(save(away, "oud"), free("/oud"), LATER));

        assertThat(back.formerPaths()).containsExactly(new PagePath("/nieuw"));
    }

    @Test
    void only_the_newest_former_paths_are_kept() {
        var page = live("p0");
        for (int i = 1; i <= Page.MOST_FORMER_PATHS + 5; i++) {
            page = published(publish(save(page, "p" + i), free("/p" + i), LATER));
        }

        assertThat(page.formerPaths())
                .hasSize(Page.MOST_FORMER_PATHS)
                .startsWith(new PagePath("/p24"), new PagePath("/p23"));
    }

    @Test
    void withdrawing_keeps_the_edition_that_was_live() {
        var live = live("over-ons");

        assertThat(live.withdraw(false, LATER))
                .isInstanceOfSatisfying(
                        Withdrawal.Withdrawn.class,
                        withdrawal ->
                                assertThat(withdrawal.page().state())
                                        .isEqualTo(
                                                new State.Withdrawn<>(
                                                        live.draft(), NOON, NOON, LATER)));
    }

    @Test
    void publishing_after_withdrawal_counts_on_and_remembers_the_first_time() {
        var withdrawn = withdrawn(live("over-ons"));
        var draft = save(withdrawn, "over-ons");

        var page = published(publish(draft, free("/over-ons"), LATER));

        assertThat(page.state()).isEqualTo(new State.Live<>(draft.draft(), NOON, LATER));
        assertThat(page.state().liveEdition()).isEqualTo(2);
    }

    @Test
    void an_earlier_edition_can_be_published_and_the_page_stands_where_that_puts_it() {
        var first = draft("eerst");
        var moved = published(publish(save(first, "later"), free("/later"), NOON));

        var back = published(moved.publish(first.draft(), free("/eerst"), LATER));

        assertThat(back.path()).isEqualTo(new PagePath("/eerst"));
        assertThat(back.draft()).isEqualTo(moved.draft());
        assertThat(back.state()).isEqualTo(new State.Live<>(first.draft(), NOON, LATER));
    }

    @Test
    void the_same_edition_can_come_back_after_withdrawal() {
        assertThat(publish(withdrawn(live("over-ons")), free("/over-ons"), LATER))
                .isInstanceOf(Publication.Published.class);
    }

    @Test
    void what_is_not_live_cannot_be_withdrawn() {
        assertThat(draft("over-ons").withdraw(false, NOON)).isEqualTo(new Withdrawal.NotLive());
        assertThat(withdrawn(live("over-ons")).withdraw(false, NOON))
                .isEqualTo(new Withdrawal.NotLive());
    }

    @Test
    void a_page_with_live_pages_below_it_stays() {
        assertThat(live("over-ons").withdraw(true, NOON))
                .isEqualTo(new Withdrawal.HasLiveChildren());
    }

    @Test
    void nothing_goes_live_under_a_page_that_is_not() {
        var spot = new Spot.At(new PagePath("/a/b"), false, false, false);

        assertThat(publish(draft("b"), spot, NOON))
                .isEqualTo(new Publication.Misplaced(Misplacement.PARENT_NOT_LIVE));
    }

    @Test
    void a_page_cannot_stand_everywhere() {
        var path = new PagePath("/over-ons");
        var cases =
                List.of(
                        misplaced(new Spot.Nowhere()),
                        misplaced(new Spot.At(path, true, true, false)),
                        misplaced(new Spot.At(path, true, false, true)),
                        misplaced(free("/gemeenten")),
                        misplaced(free("/gemeenten/utrecht")),
                        misplaced(free("/" + "a".repeat(PagePath.LONGEST))));

        assertThat(cases)
                .containsExactly(
                        Misplacement.UNKNOWN_PARENT,
                        Misplacement.INSIDE_ITSELF,
                        Misplacement.PATH_TAKEN,
                        Misplacement.RESERVED,
                        Misplacement.RESERVED,
                        Misplacement.TOO_LONG);
    }

    private static Misplacement misplaced(Spot spot) {
        var live = live("over-ons");
        var saving = live.save(content("anders"), spot, ANNA, LATER);
        assertThat(Page.create(PageId.random(), content("anders"), spot, ANNA, NOON))
                .isEqualTo(saving);
        if (saving instanceof Saving.Misplaced(var why)) {
            return why;
        }
        throw new AssertionError(saving);
    }

    private static Page save(Page page, String slug) {
        return saved(page.save(content(slug), free("/" + slug), ANNA, LATER));
    }

    private static Page withdrawn(Page page) {
        if (page.withdraw(false, LATER) instanceof Withdrawal.Withdrawn(var withdrawn)) {
            return withdrawn;
        }
        throw new AssertionError(page);
    }
}

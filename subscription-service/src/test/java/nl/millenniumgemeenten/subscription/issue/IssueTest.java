package nl.millenniumgemeenten.subscription.issue;

import static nl.millenniumgemeenten.subscription.issue.IssueFixture.COLLEAGUE;
import static nl.millenniumgemeenten.subscription.issue.IssueFixture.CONTENT;
import static nl.millenniumgemeenten.subscription.issue.IssueFixture.EDITOR;
import static nl.millenniumgemeenten.subscription.issue.IssueFixture.NOON;
import static nl.millenniumgemeenten.subscription.issue.IssueFixture.WRITER;
import static nl.millenniumgemeenten.subscription.issue.IssueFixture.approved;
import static nl.millenniumgemeenten.subscription.issue.IssueFixture.draft;
import static nl.millenniumgemeenten.subscription.issue.IssueFixture.in;
import static nl.millenniumgemeenten.subscription.issue.IssueFixture.inReview;
import static nl.millenniumgemeenten.subscription.issue.IssueFixture.saying;
import static nl.millenniumgemeenten.subscription.issue.IssueFixture.scheduledAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.subscription.compose.Block;
import nl.millenniumgemeenten.subscription.digest.Filter;
import nl.millenniumgemeenten.subscription.digest.HappeningKind;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IssueTest {
    private static final Instant LATER = NOON.plus(Duration.ofHours(3));

    @Test
    void a_save_is_a_new_edition_and_the_same_again_is_none() {
        assertThat(done(draft().save(saying("Iets anders"), WRITER, NOON)))
                .extracting(
                        Issue::draftEdition, Issue::revision, issue -> issue.content().subject())
                .containsExactly(3, 6L, "Iets anders");
        assertThat(draft().save(CONTENT, WRITER, NOON)).isInstanceOf(Move.Nothing.class);
    }

    @Test
    void what_lacks_something_is_not_handed_in() {
        var empty =
                done(
                        draft().save(
                                        new IssueContent(
                                                "",
                                                "",
                                                ReaderLanguage.DUTCH,
                                                List.of(),
                                                false,
                                                false,
                                                List.of()),
                                        WRITER,
                                        NOON));

        assertThat(empty.handIn(List.of(), "", WRITER, NOON))
                .isEqualTo(
                        new Move.Incomplete(
                                Set.of(
                                        IssueContent.Gap.SUBJECT,
                                        IssueContent.Gap.LISTS,
                                        IssueContent.Gap.BLOCKS)));
    }

    @Test
    void a_second_person_approves_what_was_handed_in() {
        var handedIn = done(draft().handIn(CONTENT.blocks(), "Kijk je mee?", WRITER, NOON));

        assertThat(handedIn.state()).isEqualTo(new Issue.State.InReview());
        assertThat(done(handedIn.approve(EDITOR, NOON)))
                .extracting(Issue::state, Issue::approvedEdition)
                .containsExactly(new Issue.State.Approved(), 2);
    }

    @Test
    void what_the_site_tells_when_it_is_handed_in_is_an_edition_of_its_own() {
        var found = List.<Block>of(new Block.Heading(new UUID(0, 1), "Welkom, Nieuwdorp"));

        assertThat(done(draft().handIn(found, "", WRITER, NOON)))
                .extracting(Issue::draftEdition, Issue::revision, issue -> issue.content().blocks())
                .containsExactly(3, 6L, found);
    }

    @Test
    void what_was_found_on_the_site_is_no_change_of_who_writes() {
        var digest =
                new Block.Digest(
                        new UUID(0, 1),
                        List.of(HappeningKind.NEWS),
                        Filter.NONE,
                        5,
                        List.of(),
                        List.of());
        var item = new Block.Item("news", "1", "Bord", "", "/nieuws/1-bord");
        var written = done(draft().save(CONTENT.saying(List.of(digest)), WRITER, NOON));
        var handedIn =
                done(
                        written.handIn(
                                List.of(
                                        new Block.Digest(
                                                digest.id(),
                                                digest.kinds(),
                                                digest.filter(),
                                                digest.max(),
                                                digest.except(),
                                                List.of(item))),
                                "",
                                WRITER,
                                NOON));
        var takenBack = done(handedIn.takeBack(WRITER, NOON));

        assertThat(takenBack.save(CONTENT.saying(List.of(digest)), WRITER, NOON))
                .isInstanceOf(Move.Nothing.class);
    }

    @Test
    void what_tells_of_something_gone_waits_until_somebody_sends_it_all_the_same() {
        var heldUp = done(approved().holdUp("Het bord", EDITOR, NOON));

        assertThat(heldUp.state())
                .isEqualTo(
                        new Issue.State.Paused(
                                PauseReason.WITHDRAWN_ITEM, Issue.Progress.NOT_STARTED));
        assertThat(heldUp.heldUp()).isTrue();
        assertThat(done(heldUp.send(EDITOR, NOON)).state()).isEqualTo(new Issue.State.Preparing());
        assertThat(done(heldUp.save(saying("Anders"), EDITOR, NOON)).state())
                .isEqualTo(new Issue.State.Draft());
        assertThat(draft().holdUp("", EDITOR, NOON)).isInstanceOf(Move.NotApproved.class);
    }

    @Test
    void who_wrote_along_does_not_approve_whatever_the_role() {
        var administrator = IssueFixture.actor("writer", Roles.ADMINISTRATOR);

        assertThat(inReview().approve(administrator, NOON)).isEqualTo(new Move.OwnWork());
        assertThat(draft().approve(EDITOR, NOON)).isInstanceOf(Move.NotNow.class);
    }

    @Test
    void a_save_takes_review_approval_and_plan_away() {
        for (var issue : List.of(inReview(), approved(), scheduledAt(LATER), overdue())) {
            assertThat(done(issue.save(saying("Anders"), EDITOR, NOON)))
                    .extracting(Issue::state, Issue::approvedEdition)
                    .containsExactly(new Issue.State.Draft(), null);
            assertThat(issue.save(saying("Anders"), WRITER, NOON))
                    .isInstanceOf(Move.NotYours.class);
        }
    }

    @Test
    void a_review_ends_by_taking_back_and_by_sending_back() {
        assertThat(done(inReview().takeBack(WRITER, NOON)).state())
                .isEqualTo(new Issue.State.Draft());
        assertThat(inReview().sendBack("Te lang", EDITOR, NOON))
                .isInstanceOfSatisfying(
                        Move.Done.class,
                        done ->
                                assertThat(done.entry())
                                        .extracting(Entry::act, Entry::text, Entry::edition)
                                        .containsExactly(Act.SENT_BACK, "Te lang", 2));
    }

    @Test
    void an_approval_can_be_taken_back_and_with_it_the_plan() {
        assertThat(done(approved().withdrawApproval(EDITOR, NOON)).state())
                .isEqualTo(new Issue.State.Draft());
        assertThat(done(scheduledAt(LATER).withdrawApproval(EDITOR, NOON)).state())
                .isEqualTo(new Issue.State.Draft());
        assertThat(draft().withdrawApproval(EDITOR, NOON)).isEqualTo(new Move.NotApproved());
    }

    @Test
    void only_what_is_approved_is_planned_or_sent() {
        assertThat(inReview().schedule(LATER, EDITOR, NOON)).isEqualTo(new Move.NotApproved());
        assertThat(draft().send(EDITOR, NOON)).isEqualTo(new Move.NotApproved());
        assertThat(done(approved().schedule(LATER, EDITOR, NOON)).state())
                .isEqualTo(new Issue.State.Scheduled(LATER));
        assertThat(done(approved().send(COLLEAGUE, NOON)).state())
                .isEqualTo(new Issue.State.Preparing());
    }

    @Test
    void what_is_planned_can_be_moved_and_called_off_and_stays_approved() {
        var moved = done(scheduledAt(LATER).schedule(LATER.plusSeconds(60), EDITOR, NOON));

        assertThat(moved.state()).isEqualTo(new Issue.State.Scheduled(LATER.plusSeconds(60)));
        assertThat(done(moved.callOff(EDITOR, NOON)).state()).isEqualTo(new Issue.State.Approved());
        assertThat(approved().callOff(EDITOR, NOON)).isInstanceOf(Move.NotNow.class);
    }

    @Test
    void what_is_due_begins_and_an_hour_late_it_waits_for_somebody() {
        var issue = scheduledAt(NOON);

        assertThat(issue.sendAsPlanned(EDITOR, NOON.minusSeconds(1)))
                .isInstanceOf(Move.Nothing.class);
        assertThat(done(issue.sendAsPlanned(EDITOR, NOON.plus(Duration.ofHours(1)))).state())
                .isEqualTo(new Issue.State.Preparing());
        assertThat(done(issue.sendAsPlanned(EDITOR, NOON.plus(Duration.ofMinutes(61)))).state())
                .isEqualTo(overdue().state());
    }

    @Test
    void what_was_overdue_is_sent_planned_or_changed_as_if_it_never_was_planned() {
        assertThat(done(overdue().send(EDITOR, NOON)).state())
                .isEqualTo(new Issue.State.Preparing());
        assertThat(done(overdue().schedule(LATER, EDITOR, NOON)).state())
                .isEqualTo(new Issue.State.Scheduled(LATER));
        assertThat(done(overdue().withdrawApproval(EDITOR, NOON)).state())
                .isEqualTo(new Issue.State.Draft());
    }

    @Test
    void a_pause_ends_where_it_began() {
        for (var state : List.of(new Issue.State.Preparing(), new Issue.State.Sending())) {
            var paused = done(in(state).pause(EDITOR, NOON));

            assertThat(paused.state().label()).isEqualTo("paused");
            assertThat(paused.pause(EDITOR, NOON)).isInstanceOf(Move.Nothing.class);
            assertThat(done(paused.send(EDITOR, NOON)).state()).isEqualTo(state);
            assertThat(done(paused.cancel(EDITOR, NOON)).state())
                    .isEqualTo(new Issue.State.Cancelled());
        }
        assertThat(approved().pause(EDITOR, NOON)).isInstanceOf(Move.NotNow.class);
        assertThat(approved().cancel(EDITOR, NOON)).isInstanceOf(Move.NotNow.class);
    }

    static Stream<Issue.State> underWay() {
        return Stream.of(
                new Issue.State.Preparing(),
                new Issue.State.Sending(),
                new Issue.State.Paused(PauseReason.DESK, Issue.Progress.SENDING),
                new Issue.State.Sent(),
                new Issue.State.Cancelled(),
                new Issue.State.Withdrawn());
    }

    @ParameterizedTest
    @MethodSource("underWay")
    void what_is_on_its_way_or_was_does_not_change_any_more(Issue.State state) {
        var issue = in(state);

        assertThat(
                        List.of(
                                issue.save(saying("Anders"), EDITOR, NOON),
                                issue.handIn(CONTENT.blocks(), "", EDITOR, NOON),
                                issue.takeBack(EDITOR, NOON),
                                issue.sendBack("", EDITOR, NOON),
                                issue.approve(EDITOR, NOON),
                                issue.withdrawApproval(EDITOR, NOON),
                                issue.schedule(LATER, EDITOR, NOON),
                                issue.callOff(EDITOR, NOON),
                                issue.delete(EDITOR, NOON)))
                .containsOnly(new Move.UnderWay());
    }

    @Test
    void what_readers_have_is_taken_out_of_the_archive_and_not_thrown_away() {
        var sent = in(new Issue.State.Sent());

        assertThat(sent.remove("Verkeerde datum", EDITOR, NOON))
                .isInstanceOfSatisfying(
                        Move.Done.class,
                        done -> {
                            assertThat(done.issue().state()).isEqualTo(new Issue.State.Withdrawn());
                            assertThat(done.entry().act()).isEqualTo(Act.WITHDRAWN);
                            assertThat(done.entry().text()).isEqualTo("Verkeerde datum");
                        });
        assertThat(in(new Issue.State.Cancelled()).withdraw("Weg", EDITOR, NOON))
                .isInstanceOf(Move.Done.class);
        assertThat(in(new Issue.State.Withdrawn()).withdraw("Weg", EDITOR, NOON))
                .isInstanceOf(Move.Nothing.class);
        assertThat(in(new Issue.State.Sending()).remove("Weg", EDITOR, NOON))
                .isInstanceOf(Move.NotNow.class);
        assertThat(approved().withdraw("Weg", EDITOR, NOON)).isInstanceOf(Move.NotNow.class);
    }

    @Test
    void only_a_draft_is_thrown_away() {
        assertThat(draft().delete(EDITOR, NOON)).isInstanceOf(Move.Done.class);
        assertThat(approved().delete(EDITOR, NOON)).isInstanceOf(Move.NotNow.class);
    }

    @Test
    void the_desk_offers_what_is_possible() {
        assertThat(
                        List.of(
                                Possible.with(draft(), WRITER),
                                Possible.with(draft(), EDITOR),
                                Possible.with(inReview(), EDITOR),
                                Possible.with(in(new Issue.State.Sent()), EDITOR),
                                Possible.with(in(new Issue.State.Sending()), EDITOR),
                                Possible.with(scheduledAt(LATER), EDITOR)))
                .containsExactly(
                        List.of("save", "restore", "hand-in"),
                        List.of("save", "restore", "hand-in", "delete"),
                        List.of("save", "take-back", "send-back", "approve"),
                        List.of("withdraw"),
                        List.of("pause", "cancel"),
                        List.of("save", "withdraw-approval", "schedule", "call-off", "send"));
        assertThat(Possible.with(inReview(), IssueFixture.actor("writer", Roles.EDITOR)))
                .doesNotContain("approve");
    }

    private static Issue overdue() {
        return in(new Issue.State.Paused(PauseReason.OVERDUE, Issue.Progress.NOT_STARTED));
    }

    private static Issue done(Move move) {
        assertThat(move).isInstanceOf(Move.Done.class);
        return ((Move.Done) move).issue();
    }
}

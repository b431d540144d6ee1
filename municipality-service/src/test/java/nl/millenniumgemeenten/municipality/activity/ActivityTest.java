package nl.millenniumgemeenten.municipality.activity;

import static nl.millenniumgemeenten.municipality.activity.ActivityFixture.content;
import static nl.millenniumgemeenten.municipality.activity.ActivityFixture.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.municipality.activity.Activity.State;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.junit.jupiter.api.Test;

class ActivityTest {
    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);

    @Test
    void a_draft_with_gaps_cannot_be_submitted_and_every_gap_is_named() {
        var empty =
                draft(content().withSummary("").withStory("").withGoals().withPictures("", false));

        assertThat(fields(empty.submit()))
                .containsExactly("summary", "story", "goals", "pictures/0/alternativeText");
    }

    @Test
    void a_picture_that_is_only_decoration_needs_no_description() {
        var decorated = draft(content().withPictures("", true));

        assertThat(accepted(decorated.submit()).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void what_is_asked_back_can_be_saved_and_submitted_again() {
        var asked =
                accepted(
                        accepted(draft(content()).submit()).askBack("Hoeveel kinderen deden mee?"));

        var saved = asked.save(content().withStory("Er deden 40 kinderen mee.").build());
        var again = accepted(saved.submit());

        assertThat(saved.state()).isEqualTo(State.ASKED_BACK);
        assertThat(saved.question()).isEqualTo("Hoeveel kinderen deden mee?");
        assertThat(again.state()).isEqualTo(State.SUBMITTED);
        assertThat(again.question()).isEmpty();
    }

    @Test
    void the_site_keeps_its_version_until_the_next_is_published() {
        var live = accepted(draft(content()).publish(NOON));
        var first = live.content();

        var edited = live.save(content().withStory("Een beter verhaal.").build());
        var next = accepted(edited.publish(LATER));

        assertThat(edited.state()).isEqualTo(State.DRAFT);
        assertThat(edited.presence()).isEqualTo(new Presence.Live(first, NOON, NOON));
        assertThat(next.presence()).isEqualTo(new Presence.Live(next.content(), NOON, LATER));
    }

    @Test
    void what_is_withdrawn_can_come_back_and_was_published_first_when_it_was() {
        var gone = accepted(accepted(draft(content()).publish(NOON)).withdraw(LATER));

        var back = accepted(gone.publish(LATER));

        assertThat(gone.presence()).isEqualTo(new Presence.TakenOff(NOON, LATER));
        assertThat(back.presence()).isEqualTo(new Presence.Live(back.content(), NOON, LATER));
    }

    @Test
    void what_was_never_published_is_laid_aside_without_telling_anybody() {
        var aside = accepted(draft(content()).withdraw(NOON));

        assertThat(aside.presence()).isEqualTo(new Presence.Never());
    }

    @Test
    void steps_that_make_no_sense_are_refused() {
        var live = accepted(draft(content()).publish(NOON));

        assertThat(fields(live.publish(LATER))).containsExactly("state");
        assertThat(fields(live.submit())).containsExactly("state");
        assertThat(fields(live.askBack("Waarom?"))).containsExactly("state");
        assertThat(fields(accepted(live.withdraw(LATER)).withdraw(LATER))).containsExactly("state");
        assertThat(fields(accepted(draft(content()).submit()).askBack(" ")))
                .containsExactly("question");
    }

    @Test
    void an_end_before_its_beginning_is_refused() {
        assertThat(fields(ActivityContent.of(content().withPeriod("2012-05", "2011").build())))
                .containsExactly("endedOn");
        assertThat(ActivityContent.of(content().withPeriod("2012-05", "2012").build()))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_title_becomes_an_address() {
        assertThat(PublicActivity.slug("Een klok die aftelt, ’t Gooi!"))
                .isEqualTo("een-klok-die-aftelt-t-gooi");
        assertThat(PublicActivity.slug("€ ???")).isEqualTo("activiteit");
        assertThat(PublicActivity.slug("a".repeat(79) + " b")).isEqualTo("a".repeat(79));
    }

    @Test
    void the_published_change_speaks_no_alternative_text_of_decoration() {
        var live = accepted(draft(content().withPictures("Een roos", true)).publish(NOON));

        var change =
                PublicActivity.published(
                        new Revised<>(live, 2, NOON), (Presence.Live) live.presence());

        assertThat(change.pictures().getFirst().alternativeText()).isEmpty();
        assertThat(change.municipality()).isEqualTo("GM0809");
        assertThat(change.id()).isEqualTo(new UUID(0, 1));
    }

    private static <T> List<String> fields(Decision<T> decision) {
        return switch (decision) {
            case Decision.Accepted<T> _ -> List.of();
            case Decision.Refused<T>(var faults) -> faults.stream().map(Fault::field).toList();
        };
    }

    private static Activity accepted(Decision<Activity> decision) {
        return decision.orThrow(fault -> new IllegalStateException(fault.toString()));
    }
}

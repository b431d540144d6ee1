package nl.millenniumgemeenten.content.owntext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.Contribution;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.ContributionPicture;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.discussion.WrittenText;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.markdown.Markdown;
import nl.millenniumgemeenten.events.ContributionChange.State;
import nl.millenniumgemeenten.events.DiscussionChange;
import org.junit.jupiter.api.Test;

class OwnContributionTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final Editor ANNA = new Editor("anna", "Anna");

    @Test
    void it_can_be_edited_for_a_day() {
        var own = own(State.PUBLISHED, false, 1, DiscussionChange.State.SOLVED, false);

        assertThat(own.refusal(NOON.plus(Duration.ofHours(23)))).isEmpty();
        assertThat(own.refusal(NOON.plus(Duration.ofDays(1)))).isPresent();
    }

    @Test
    void not_when_it_is_hidden_taken_back_or_nobody_can_write_there() {
        var open = DiscussionChange.State.OPEN;
        assertThat(own(State.HIDDEN, false, 1, open, false).refusal(NOON).orElseThrow())
                .contains("verborgen");
        assertThat(own(State.HIDDEN, true, 1, open, false).refusal(NOON).orElseThrow())
                .contains("verwijderd");
        for (var state :
                new DiscussionChange.State[] {
                    DiscussionChange.State.CLOSED, DiscussionChange.State.WITHDRAWN
                }) {
            assertThat(own(State.PUBLISHED, false, 1, state, false).refusal(NOON))
                    .as(state.name())
                    .isPresent();
        }
    }

    @Test
    void not_where_the_desk_reads_first_nor_without_end() {
        var open = DiscussionChange.State.OPEN;
        assertThat(own(State.PUBLISHED, false, 1, open, true).refusal(NOON)).isPresent();
        assertThat(own(State.PUBLISHED, false, 20, open, false).refusal(NOON)).isEmpty();
        assertThat(own(State.PUBLISHED, false, 21, open, false).refusal(NOON)).isPresent();
    }

    @Test
    void not_what_the_desk_changed_nor_where_only_municipalities_write_by_now() {
        var own = own(State.PUBLISHED, false, 1, DiscussionChange.State.OPEN, false);

        assertThat(as(own, true, new Editor("bo", "Bo")).refusal(NOON).orElseThrow())
                .contains("De redactie heeft deze bijdrage aangepast");
        assertThat(as(own, false, ANNA).refusal(NOON).orElseThrow()).contains("gemeenten");
        assertThat(as(own, true, ANNA).refusal(NOON)).isEmpty();
    }

    private static OwnContribution as(OwnContribution own, boolean open, Editor by) {
        return new OwnContribution(
                own.contribution(),
                own.discussion(),
                open,
                by,
                own.readFirst(),
                own.known(),
                own.showsPictures());
    }

    @Test
    void a_link_that_was_not_there_comes_in_for_nobody_whom_the_site_does_not_know() {
        var own = own(State.PUBLISHED, false, 1, DiscussionChange.State.OPEN, false);

        assertThat(own.fault(text("Zie https://a.example/x en [hier](/goede-doelen)"))).isEmpty();
        assertThat(own.fault(text("Geen link meer"))).isEmpty();
        assertThat(own.fault(text("Zie https://a.example/y"))).isPresent();
        assertThat(own.fault(text("[Zie](https://b.example)"))).isPresent();
        assertThat(own.fault(text("[Mail](mailto:a@b.example)"))).isPresent();
        var known =
                new OwnContribution(
                        own.contribution(), own.discussion(), true, own.by(), false, true, false);
        assertThat(known.fault(text("[Zie](https://b.example)"))).isEmpty();
    }

    @Test
    void a_first_picture_comes_in_for_nobody_whom_the_site_does_not_know() {
        var own = own(State.PUBLISHED, false, 1, DiscussionChange.State.OPEN, false);
        var shows =
                text("Kijk")
                        .with(
                                List.of(
                                        new ContributionPicture(
                                                "ab".repeat(32),
                                                "image/jpeg",
                                                800,
                                                600,
                                                "Een plein")));

        assertThat(own.pictureFault(shows)).isPresent();
        assertThat(own.pictureFault(text("Kijk"))).isEmpty();
        var known =
                new OwnContribution(
                        own.contribution(), own.discussion(), true, own.by(), false, true, false);
        assertThat(known.pictureFault(shows)).isEmpty();
        var before =
                new OwnContribution(
                        own.contribution(), own.discussion(), true, own.by(), false, false, true);
        assertThat(before.pictureFault(shows)).isEmpty();
    }

    private static OwnContribution own(
            State state,
            boolean takenBack,
            int edition,
            DiscussionChange.State discussion,
            boolean readFirst) {
        var current = new Edition<>(edition, text("Zie https://a.example/x dus"), ANNA, NOON);
        return new OwnContribution(
                new Contribution(
                        new ContributionId(new UUID(1, 1)),
                        1,
                        new DiscussionId(new UUID(2, 1)),
                        2,
                        Optional.empty(),
                        new UUID(3, 1),
                        1,
                        state,
                        takenBack,
                        current,
                        NOON,
                        NOON),
                discussion,
                true,
                ANNA,
                readFirst,
                false,
                false);
    }

    private static WrittenText text(String markdown) {
        return new WrittenText(markdown, Markdown.html(markdown));
    }
}

package nl.millenniumgemeenten.content.workflow.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Kind;
import nl.millenniumgemeenten.content.workflow.Item;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final Item ITEM = new Item("pages", UUID.randomUUID());
    private static final Editor KEES = new Editor("account-3", "Kees");
    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");

    @Test
    void the_newest_edition_is_what_is_handed_in() {
        assertThat(Review.of(ITEM, standing(4, 2), "Klaar?", KEES, NOON))
                .isEqualTo(new Review.HandingIn.Waiting(new Review(ITEM, 4, "Klaar?", KEES, NOON)));
    }

    @Test
    void what_visitors_see_already_needs_no_review() {
        assertThat(Review.of(ITEM, standing(4, 4), "", KEES, NOON))
                .isEqualTo(new Review.HandingIn.NothingNew());
    }

    @Test
    void saving_goes_on_and_shows() {
        var review = new Review(ITEM, 4, "", KEES, NOON);

        assertThat(review.changedSince(4)).isFalse();
        assertThat(review.changedSince(5)).isTrue();
    }

    private static Kind.Standing standing(int draft, int live) {
        return new Kind.Standing(ITEM.id(), 7, "Titel", draft, live, "live", KEES);
    }
}

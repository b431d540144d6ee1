package nl.millenniumgemeenten.content.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.millenniumgemeenten.content.discussion.WrittenText;
import nl.millenniumgemeenten.content.markdown.Markdown;
import org.junit.jupiter.api.Test;

class DiscussionSettingsTest {
    private static final DiscussionSettings FREE =
            new DiscussionSettings(1, false, false, Optional.of(1), true);

    @Test
    void a_first_contribution_with_more_links_than_it_may_have_waits() {
        assertThat(FREE.cause(false, 2, false, false)).hasValue(Cause.LINKS);
        assertThat(FREE.cause(false, 1, false, false)).isEmpty();
        assertThat(FREE.cause(true, 9, false, false)).isEmpty();
        assertThat(
                        new DiscussionSettings(1, false, false, Optional.empty(), true)
                                .cause(false, 9, false, false))
                .isEmpty();
    }

    @Test
    void what_reads_like_advertising_waits_whoever_wrote_it_if_the_desk_wants_so() {
        assertThat(FREE.cause(true, 0, true, false)).hasValue(Cause.SPAM);
        assertThat(
                        new DiscussionSettings(1, false, false, Optional.of(0), false)
                                .cause(true, 0, true, false))
                .isEmpty();
    }

    @Test
    void a_first_contribution_with_pictures_waits_where_one_with_links_can() {
        assertThat(FREE.cause(false, 0, false, true)).hasValue(Cause.PICTURES);
        assertThat(FREE.cause(true, 0, false, true)).isEmpty();
        assertThat(
                        new DiscussionSettings(1, false, false, Optional.empty(), true)
                                .cause(false, 0, false, true))
                .isEmpty();
    }

    @Test
    void what_waits_anyway_waits_for_that() {
        var strict = new DiscussionSettings(1, true, true, Optional.of(0), true);

        assertThat(strict.cause(false, 9, true, false)).hasValue(Cause.FIRST);
        assertThat(strict.cause(true, 9, true, false)).hasValue(Cause.LATER);
    }

    @Test
    void addresses_elsewhere_are_counted_as_readers_see_them() {
        assertThat(text("Zie https://example.org en [hier](https://example.com).").links())
                .isEqualTo(2);
        assertThat(text("Zie <a href=\"https://example.org\">niets</a> in `<a >`.").links())
                .isLessThanOrEqualTo(1);
        assertThat(text("Zie [de kaart](/kaart) en [doel 8](/doelen/8).").links()).isZero();
        assertThat(text("Zie niets.").links()).isZero();
    }

    private static WrittenText text(String markdown) {
        return new WrittenText(markdown, Markdown.html(markdown));
    }
}

package nl.millenniumgemeenten.gateway.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.merge.ClashView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.service.ActivityJson;
import nl.millenniumgemeenten.gateway.service.IllustrationJson;
import org.junit.jupiter.api.Test;

class ActivityMergeTest {
    private static final IllustrationJson STALLS = picture("a", "Kramen");
    private static final IllustrationJson SCHOOL = picture("b", "Een school");
    private static final IllustrationJson TREE = picture("c", "Een boom");

    @Test
    void words_of_one_and_pictures_of_the_other_come_together() {
        var typed = ActivityMerge.opened(activity(1, "Markt", STALLS)).with("title", "De markt");

        var merge = ActivityMerge.of(typed, activity(2, "Markt", STALLS, SCHOOL));

        assertThat(merge.merge().clashes()).isEmpty();
        assertThat(merge.merge().kept()).extracting(Field::label).containsExactly("Foto’s");
        assertThat(merge.form().text("title")).isEqualTo("De markt");
        assertThat(PictureFields.typed(merge.form())).containsExactly(STALLS, SCHOOL);
        assertThat(merge.form().revision()).isEqualTo(2);
    }

    @Test
    void two_who_each_added_a_picture_have_both() {
        var typed = withPictures(ActivityMerge.opened(activity(1, "Markt", STALLS)), STALLS, TREE);

        var merge = ActivityMerge.of(typed, activity(2, "Markt", STALLS, SCHOOL));

        assertThat(PictureFields.typed(merge.form())).containsExactly(STALLS, SCHOOL, TREE);
    }

    @Test
    void what_one_said_of_a_picture_stays_beside_what_the_other_said_of_the_next() {
        var opened = ActivityMerge.opened(activity(1, "Markt", STALLS, SCHOOL));
        var typed = withPictures(opened, picture("a", "Kramen vol fruit"), SCHOOL);

        var merge =
                ActivityMerge.of(typed, activity(2, "Markt", STALLS, picture("b", "De school")));

        assertThat(PictureFields.typed(merge.form()))
                .extracting(IllustrationJson::alternativeText)
                .containsExactly("Kramen vol fruit", "De school");
    }

    @Test
    void a_picture_that_one_removed_and_the_other_left_alone_is_gone() {
        var opened = ActivityMerge.opened(activity(1, "Markt", STALLS, SCHOOL));
        var described = picture("b", "De school");

        var mine =
                ActivityMerge.of(
                        withPictures(opened, SCHOOL), activity(2, "Markt", STALLS, described));
        var theirs =
                ActivityMerge.of(
                        withPictures(opened, STALLS, described), activity(2, "Markt", SCHOOL));

        assertThat(PictureFields.typed(mine.form())).containsExactly(described);
        assertThat(PictureFields.typed(theirs.form())).containsExactly(described);
    }

    @Test
    void a_picture_that_one_removed_is_gone_while_a_person_decides_on_other_words() {
        var opened = ActivityMerge.opened(activity(1, "Markt", STALLS));

        var mine =
                ActivityMerge.of(
                        withPictures(opened).with("title", "De markt"),
                        activity(2, "Grote markt", STALLS));
        var theirs = ActivityMerge.of(opened.with("title", "De markt"), activity(2, "Grote markt"));

        assertThat(mine.merge().clashes()).hasSize(1);
        assertThat(PictureFields.typed(mine.form())).isEmpty();
        assertThat(theirs.merge().clashes()).hasSize(1);
        assertThat(PictureFields.typed(theirs.form())).isEmpty();
    }

    @Test
    void a_picture_that_one_removed_and_the_other_described_is_for_a_person() {
        var opened = ActivityMerge.opened(activity(1, "Markt", STALLS));
        var typed = withPictures(opened, picture("a", "Kramen vol fruit"));

        var merge = ActivityMerge.of(typed, activity(2, "Markt"));

        assertThat(merge.clashes().views())
                .extracting(ClashView::label)
                .containsExactly("Wat er te zien is op foto 1");
        assertThat(PictureFields.typed(merge.form()))
                .extracting(IllustrationJson::alternativeText)
                .containsExactly("Kramen vol fruit");
    }

    @Test
    void what_came_together_is_measured_from_what_is_stored_when_it_is_late_again() {
        var typed = ActivityMerge.opened(activity(1, "Markt")).with("story", "Het was druk.");
        var first = ActivityMerge.of(typed, activity(2, "De markt"));

        var second = ActivityMerge.of(first.form(), activity(3, "De grote markt"));

        assertThat(second.merge().clashes()).isEmpty();
        assertThat(second.form().text("title")).isEqualTo("De grote markt");
        assertThat(second.form().text("story")).isEqualTo("Het was druk.");
    }

    private static Form withPictures(Form form, IllustrationJson... pictures) {
        return PictureFields.with(form, Arrays.asList(pictures));
    }

    private static IllustrationJson picture(String letter, String words) {
        return new IllustrationJson(letter.repeat(64), 1600, 1067, words, false, "");
    }

    private static ActivityJson activity(
            long revision, String title, IllustrationJson... pictures) {
        return new ActivityJson(
                new UUID(0, 1),
                1,
                revision,
                "GM0809",
                "DRAFT",
                title,
                "",
                "",
                null,
                List.of(1),
                null,
                null,
                List.of(),
                Arrays.asList(pictures),
                null,
                null,
                null,
                null,
                Instant.EPOCH);
    }
}

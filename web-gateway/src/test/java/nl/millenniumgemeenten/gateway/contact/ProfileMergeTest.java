package nl.millenniumgemeenten.gateway.contact;

import static org.assertj.core.api.Assertions.assertThat;

import nl.millenniumgemeenten.gateway.contact.ProfileMerge.Difference;
import nl.millenniumgemeenten.gateway.form.Form;
import org.junit.jupiter.api.Test;

class ProfileMergeTest {
    private static final Form OPENED =
            ProfileMerge.opened(
                    Form.EMPTY
                            .with("revision", "1")
                            .with("introduction", "Wij doen mee.")
                            .with("ambassador", "Toos"));

    @Test
    void what_only_one_of_them_touched_becomes_what_that_one_made_of_it() {
        var mine = OPENED.with("introduction", "Wij doen veel.");
        var theirs =
                Form.EMPTY
                        .with("revision", "2")
                        .with("introduction", "Wij doen mee.")
                        .with("ambassador", "Joop");

        var merge = ProfileMerge.of(mine, theirs);

        assertThat(merge.form().text("introduction")).isEqualTo("Wij doen veel.");
        assertThat(merge.form().text("ambassador")).isEqualTo("Joop");
        assertThat(merge.form().revision()).isEqualTo(2);
        assertThat(merge.differences())
                .containsExactly(
                        new Difference("ambassador", "Ambassadeur", "Toos", "Joop", false));
    }

    @Test
    void where_both_wrote_what_was_typed_stays_beside_the_other() {
        var mine = OPENED.with("ambassador", "Aaf");
        var theirs = Form.EMPTY.with("introduction", "Wij doen mee.").with("ambassador", "Joop");

        var merge = ProfileMerge.of(mine, theirs);

        assertThat(merge.form().text("ambassador")).isEqualTo("Aaf");
        assertThat(merge.differences())
                .containsExactly(new Difference("ambassador", "Ambassadeur", "Aaf", "Joop", true));
    }

    @Test
    void the_next_conflict_is_measured_from_what_was_shown_last() {
        var first =
                ProfileMerge.of(
                        OPENED.with("introduction", "Mijn tekst."),
                        Form.EMPTY
                                .with("introduction", "Wij doen mee.")
                                .with("ambassador", "Joop"));

        var second =
                ProfileMerge.of(
                        first.form(),
                        Form.EMPTY.with("introduction", "Wij doen mee.").with("ambassador", "Bep"));

        assertThat(second.form().text("ambassador")).isEqualTo("Bep");
        assertThat(second.form().text("introduction")).isEqualTo("Mijn tekst.");
    }

    @Test
    void a_form_that_does_not_say_what_it_was_filled_with_was_typed_as_a_whole() {
        var merge =
                ProfileMerge.of(
                        Form.EMPTY.with("ambassador", "Toos"),
                        Form.EMPTY.with("ambassador", "Joop"));

        assertThat(merge.form().text("ambassador")).isEqualTo("Toos");
        assertThat(merge.differences()).extracting(Difference::touched).containsExactly(true);
    }
}

package nl.millenniumgemeenten.content.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipantNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna de Vries",
                "J. van ’t Hof",
                "Çağla Şahin",
                "Zoë-Marie O'Neill",
                "Łukasz Żak",
                "Ștefan",
                "Fatima El Idrissi"
            })
    void names_of_people_can_be_used(String name) {
        assertThat(ParticipantName.fault(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De redactie",
                "de  REDACTIE",
                "R.e.d.a.c.t.i.e",
                "Rédactie",
                "Redactle",
                "Redactıe",
                "REĐACTIE",
                "redacŧie",
                "MØDERATØR",
                "Rnoderator",
                "Een deelnemer",
                "Administrator",
                "Moderator Jan",
                "Webmaster"
            })
    void nobody_passes_for_the_desk(String name) {
        assertThat(ParticipantName.fault(name)).isNotEmpty();
    }

    /// Letters of another script, direction marks, markup, digits, and full width forms.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Аnna",
                "Αnna",
                "Ann\u0430",
                "Anna\u202Eseirv",
                "Anna\u200B",
                "<b>Anna</b>",
                "Anna\r\nBcc",
                "Ａｎｎａ",
                "Anna1",
                "-Anna",
                "Anna ",
                "ɑnna",
                "@anna"
            })
    void no_letter_passes_for_another_and_no_mark_goes_along(String name) {
        assertThat(ParticipantName.fault(name)).isNotEmpty();
    }
}

package nl.millenniumgemeenten.gateway.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.MailHandover.MessageJson;
import nl.millenniumgemeenten.gateway.service.MailRequestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SIGN_UP_CONFIRMATION",
                "SIGN_UP_WAITING",
                "SIGN_UP_SECOND",
                "SIGN_UP_QUESTION",
                "SIGN_UP_APPROVED",
                "SIGN_UP_REJECTED",
                "CONTACT_WELCOME",
                "CONTACT_LINK",
                "ACTIVITY_ASKED_BACK",
                "ACTIVITY_PUBLISHED"
            })
    void every_kind_has_words_that_can_be_sent(String kind) {
        var message = words(kind);

        assertThat(message.subject()).isNotBlank().doesNotContain("\n").hasSizeLessThan(120);
        assertThat(message.paragraphs()).isNotEmpty().allSatisfy(p -> assertThat(p).isNotBlank());
        assertThat(message.buttonLabel().isEmpty()).isEqualTo(message.buttonPath().isEmpty());
        assertThat(message.buttonPath()).matches("(/(?:[A-Za-z0-9_-]{1,100}/?){1,6})?");
        assertThat(message.footer()).isNotBlank();
    }

    @Test
    void what_an_editor_typed_stands_in_paragraphs_of_its_own() {
        assertThat(words("SIGN_UP_QUESTION").paragraphs())
                .contains("Welk besluit\nis dit?", "Groet, de redactie");
    }

    @Test
    void a_kind_that_we_do_not_know_has_no_words() {
        assertThat(new MailWords().of(mail("FROM_THE_FUTURE"))).isEmpty();
    }

    private static MessageJson words(String kind) {
        return new MailWords().of(mail(kind)).orElseThrow();
    }

    private static MailRequestJson mail(String kind) {
        return new MailRequestJson(
                UUID.randomUUID(),
                kind,
                "toos@example.nl",
                Map.of(
                        "municipality", "Loon op Zand",
                        "token", "abcDEF_-",
                        "question", "Welk besluit\nis dit?\n\nGroet, de redactie",
                        "reason", "Het besluit gaat over iets anders.",
                        "inForceOn", "2026-12-01",
                        "title", "Markt",
                        "path", "/activiteiten/3-markt"));
    }
}

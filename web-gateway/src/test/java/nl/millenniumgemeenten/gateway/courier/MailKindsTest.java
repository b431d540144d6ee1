package nl.millenniumgemeenten.gateway.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.MailHandover.MessageJson;
import nl.millenniumgemeenten.gateway.service.MailRequestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailKindsTest {
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
                "ACTIVITY_PUBLISHED",
                "CONTRIBUTION_CONFIRMATION",
                "CONTRIBUTION_PLACED",
                "CONTRIBUTION_REFUSED",
                "CONTRIBUTION_EDITED",
                "CONTRIBUTION_HIDDEN",
                "CONTRIBUTION_MOVED",
                "CONTRIBUTION_NOT_TAKEN",
                "PARTICIPANT_WARNED",
                "PARTICIPANT_BLOCKED",
                "PARTICIPANT_UNBLOCKED",
                "PARTICIPANT_LINK"
            })
    void every_kind_has_a_name_and_what_is_to_be_filled_in(String kind) {
        var message = message(kind);

        assertThat(message.kind()).isEqualTo(kind.toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(message.values()).allSatisfy((_, value) -> assertThat(value).isNotBlank());
        assertThat(message.buttonPath()).matches("(/(?:[A-Za-z0-9_-]{1,100}/?){1,6})?");
        assertThat(message.subject()).isEmpty();
    }

    @Test
    void what_an_editor_asked_and_a_day_in_words_are_filled_in() {
        assertThat(message("SIGN_UP_QUESTION").values())
                .containsEntry("vraag", "Welk besluit\nis dit?\n\nGroet, de redactie")
                .containsEntry("gemeente", "Loon op Zand");
        assertThat(message("SIGN_UP_APPROVED").values()).containsEntry("datum", "1 december 2026");
    }

    @Test
    void a_kind_that_we_do_not_know_is_no_message() {
        assertThat(new MailKinds().of(mail("FROM_THE_FUTURE"))).isEmpty();
    }

    private static MessageJson message(String kind) {
        return new MailKinds().of(mail(kind)).orElseThrow();
    }

    private static MailRequestJson mail(String kind) {
        return new MailRequestJson(
                UUID.randomUUID(),
                kind,
                "toos@example.nl",
                Map.ofEntries(
                        Map.entry("discussion", "Hoe houd je een markt zonder afval?"),
                        Map.entry("number", "12"),
                        Map.entry("municipality", "Loon op Zand"),
                        Map.entry("token", "abcDEF_-"),
                        Map.entry("question", "Welk besluit\nis dit?\n\nGroet, de redactie"),
                        Map.entry("reason", "Het besluit gaat over iets anders."),
                        Map.entry("inForceOn", "2026-12-01"),
                        Map.entry("title", "Markt"),
                        Map.entry("text", "Blijf vriendelijk."),
                        Map.entry("path", "/activiteiten/3-markt"),
                        Map.entry("target", "Afval")));
    }
}

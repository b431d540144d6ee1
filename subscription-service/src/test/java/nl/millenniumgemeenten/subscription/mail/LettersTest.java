package nl.millenniumgemeenten.subscription.mail;

import static nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage.DUTCH;
import static nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import nl.millenniumgemeenten.subscription.text.TextKind;
import org.junit.jupiter.api.Test;

class LettersTest {
    private static final String SITE = "https://millenniumgemeenten.example";
    private static final Instant NOON = Instant.parse("2026-12-02T11:00:00Z");

    private static final List<String> LISTS = List.of("Nieuwsbrief", "Doel 3");

    private final Token confirm = Token.random();
    private final Token unsubscribe = Token.random();

    @Test
    void the_confirmation_holds_both_links_and_the_last_moment_in_both_forms() {
        var letter = letters("De campagne").confirmation(DUTCH, confirm, NOON, unsubscribe, LISTS);

        assertThat(letter.subject())
                .isEqualTo("Bevestig je inschrijving voor de nieuwsbrief van De campagne");
        for (var form : new String[] {letter.text(), letter.html()}) {
            assertThat(form)
                    .contains(SITE + "/nieuwsbrief/bevestigen/" + confirm.value())
                    .contains(SITE + "/nieuwsbrief/afmelden/" + unsubscribe.value())
                    .contains("2 december 2026, 12:00 uur")
                    .contains("sturen: Nieuwsbrief, Doel 3. We");
        }
    }

    @Test
    void who_is_subscribed_already_can_stop_from_that_mail_too() {
        var letter = letters("De campagne").alreadySubscribed(DUTCH, unsubscribe);

        assertThat(letter.subject())
                .isEqualTo("Je bent al ingeschreven voor de nieuwsbrief van De campagne");
        assertThat(letter.text()).contains("/nieuwsbrief/afmelden/" + unsubscribe.value());
        assertThat(letter.html()).contains("/nieuwsbrief/afmelden/" + unsubscribe.value());
    }

    @Test
    void the_welcome_names_what_somebody_reads_and_the_way_out() {
        var letter = letters("De campagne").welcome(DUTCH, unsubscribe, LISTS);

        assertThat(letter.subject()).isEqualTo("Welkom bij de nieuwsbrief van De campagne");
        for (var form : new String[] {letter.text(), letter.html()}) {
            assertThat(form)
                    .contains("Nieuwsbrief", "Doel 3")
                    .contains("/nieuwsbrief/voorkeuren/" + unsubscribe.value())
                    .contains("/nieuwsbrief/afmelden/" + unsubscribe.value());
        }
    }

    @Test
    void a_campaign_name_is_text_and_never_markup() {
        var letter =
                letters("Brood & <b>rozen</b>")
                        .confirmation(DUTCH, confirm, NOON, unsubscribe, LISTS);

        assertThat(letter.html())
                .contains("Brood &amp; &lt;b&gt;rozen&lt;/b&gt;")
                .doesNotContain("<b>rozen");
        assertThat(letter.text()).contains("Brood & <b>rozen</b>");
    }

    @Test
    void the_html_names_its_language_and_has_one_first_heading() {
        var html =
                letters("De campagne")
                        .confirmation(DUTCH, confirm, NOON, unsubscribe, LISTS)
                        .html();

        assertThat(html).startsWith("<!DOCTYPE html>").contains("<html lang=\"nl\">");
        assertThat(html.split("<h1", -1)).hasSize(2);
        assertThat(html).doesNotContain("<img", "<script", "<link");
    }

    @Test
    void who_reads_english_gets_the_words_the_frame_and_the_last_moment_in_english() {
        var letter =
                letters("De campagne").confirmation(ENGLISH, confirm, NOON, unsubscribe, LISTS);

        assertThat(letter.language()).isEqualTo(ENGLISH);
        assertThat(letter.subject())
                .isEqualTo("Confirm your subscription to the De campagne newsletter");
        assertThat(letter.html()).contains("<html lang=\"en\">");
        for (var form : new String[] {letter.text(), letter.html()}) {
            assertThat(form)
                    .contains("Hello,", "Kind regards,", "What you say yes to")
                    .contains("2 December 2026 at 12:00 (Dutch time)")
                    .contains("at this email address: Nieuwsbrief, Doel 3. We")
                    .contains("Delete my address", "our website")
                    .contains(SITE + "/nieuwsbrief/bevestigen/" + confirm.value())
                    .contains(SITE + "/nieuwsbrief/afmelden/" + unsubscribe.value())
                    .doesNotContain("Hallo", "Vriendelijke", "december");
        }
    }

    private static Letters letters(String campaign) {
        return new Letters(
                new SiteLinks(SITE + "/"),
                new MailConfiguration(
                        "127.0.0.1",
                        25,
                        "",
                        "",
                        MailConfiguration.Tls.NONE,
                        "",
                        "post@example.org",
                        campaign,
                        Duration.ofSeconds(1)),
                TextKind::words);
    }
}

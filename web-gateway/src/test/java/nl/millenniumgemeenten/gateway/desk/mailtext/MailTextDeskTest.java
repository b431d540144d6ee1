package nl.millenniumgemeenten.gateway.desk.mailtext;

import static org.assertj.core.api.Assertions.assertThat;

import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.desk.RunningDesk;
import nl.millenniumgemeenten.gateway.service.FakeMailTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailTextDeskTest {
    private static final String LIST = "/redactie/mailteksten";
    private static final String WELCOME = LIST + "/welcome";

    private final FakeMailTexts texts = new FakeMailTexts();
    private RunningDesk desk;
    private Browser editor;

    @BeforeEach
    void start() {
        desk = RunningDesk.with("subscription", texts.address());
        editor = desk.editor();
    }

    @AfterEach
    void stop() {
        desk.close();
        texts.close();
    }

    @Test
    void a_mail_is_worded_and_the_list_says_by_whom() {
        assertThat(editor.get(LIST).page().select("tbody tr").text())
                .contains("Welkom", "Naar wie bevestigt.", "Standaardtekst");
        var form = editor.get(WELCOME);
        assertThat(form.field("text")).isEqualTo("Fijn dat je meeleest.\n\n{lijsten}");
        assertThat(form.text()).contains("{afmelden}", "De link om te stoppen. Verplicht.");
        assertThat(form.page().select("#buttonLabel")).isEmpty();

        var kept = save(form, "Dag", "Een.\r\nTwee.\r\n \r\n\r\n{lijsten}\r\n");

        assertThat(kept.location()).isEqualTo(WELCOME + "?gelukt=mailtekst-opgeslagen");
        assertThat(texts.last()).contains("paragraphs=[Een.\nTwee., {lijsten}]");
        assertThat(editor.get(LIST).page().select("tbody tr").text()).contains("Noor");
    }

    @Test
    void each_language_of_a_mail_is_worded_by_itself() {
        assertThat(editor.get(LIST).page().select("tbody tr").text())
                .contains("Welkom (Engels)", "Welcome to {campagne}");
        var dutch = editor.get(WELCOME);
        assertThat(dutch.page().select("nav a[aria-current=page]").eachText())
                .contains("Nederlands");
        var english = WELCOME + "?taal=en";
        assertThat(dutch.page().select("a[href=\"" + english + "\"]").text()).isEqualTo("Engels");
        var form = editor.get(english);
        assertThat(form.field("taal")).isEqualTo("en");
        assertThat(form.page().select("iframe[name=voorbeeld]").attr("src"))
                .isEqualTo(WELCOME + "/voorbeeld?taal=en");

        var kept = save(form, "Hi reader", "Good to have you.");

        assertThat(kept.location()).isEqualTo(english + "&gelukt=mailtekst-opgeslagen");
        assertThat(texts.last()).contains("Hi reader");
        assertThat(editor.get(WELCOME).field("subject")).isEqualTo("Welkom bij {campagne}");
        var now = editor.get(english);
        assertThat(now.field("subject")).isEqualTo("Hi reader");
        assertThat(now.page().select("a[href*=versie]").attr("href"))
                .isEqualTo(WELCOME + "?versie=1&taal=en");

        var back =
                editor.post(
                        WELCOME + "/standaard",
                        "csrf",
                        now.field("csrf"),
                        "revision",
                        now.field("revision"),
                        "taal",
                        "en");
        assertThat(back.location()).isEqualTo(english + "&gelukt=mailtekst-standaard");
    }

    @Test
    void two_people_who_change_the_english_words_are_brought_together_in_english() {
        var english = WELCOME + "?taal=en";
        var mine = editor.get(english);
        var theirs = editor.get(english);
        save(theirs, theirs.field("subject"), "Their text.");

        var together = save(mine, "My subject", mine.field("text"));

        assertThat(together.location()).isEqualTo(english + "&gelukt=samengevoegd");
        assertThat(texts.last()).contains("My subject", "Their text.");
        assertThat(editor.get(WELCOME).field("subject")).isEqualTo("Welkom bij {campagne}");
    }

    @Test
    void what_does_not_fit_is_said_beside_what_was_typed() {
        var answer = save(editor.get(WELCOME), "Mijn dag", "Een {kleur}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#text", "#subject");
        assertThat(answer.text()).contains("Tekst: {kleur} kent deze mail niet.");
        assertThat(answer.field("subject")).isEqualTo("Mijn dag");
        assertThat(answer.field("text")).isEqualTo("Een {kleur}");
        assertThat(texts.last()).isEmpty();
    }

    @Test
    void two_people_who_change_different_things_both_get_their_way() {
        var mine = editor.get(WELCOME);
        var theirs = editor.get(WELCOME);
        save(theirs, theirs.field("subject"), "Hun tekst.");

        var together = save(mine, "Mijn onderwerp", mine.field("text"));

        assertThat(together.location()).contains("?gelukt=samengevoegd");
        assertThat(texts.last()).contains("Mijn onderwerp", "Hun tekst.");
    }

    @Test
    void two_people_who_change_the_same_thing_are_told_so() {
        var mine = editor.get(WELCOME);
        save(editor.get(WELCOME), "Hun onderwerp", "Tekst.");

        var choice = save(mine, "Mijn onderwerp", "Tekst.");

        assertThat(choice.status()).isEqualTo(412);
        assertThat(choice.text())
                .contains("Iemand anders heeft dit ook gewijzigd", "[verwijderd: Hun]");
        assertThat(choice.body()).contains("Mijn onderwerp");
    }

    @Test
    void the_standard_comes_back_and_what_was_made_stays_to_look_at() {
        save(editor.get(WELCOME), "Eigen woorden", "Tekst.");
        var form = editor.get(WELCOME);

        var back =
                editor.post(
                        WELCOME + "/standaard",
                        "csrf",
                        form.field("csrf"),
                        "revision",
                        form.field("revision"));

        assertThat(back.location()).isEqualTo(WELCOME + "?gelukt=mailtekst-standaard");
        var now = editor.get(WELCOME);
        assertThat(now.field("subject")).isEqualTo("Welkom bij {campagne}");
        assertThat(now.page().select("form[action$=/standaard]")).isEmpty();
        assertThat(now.text()).contains("Terug naar de standaardtekst:");
        var older = editor.get(now.page().select("a[href*=versie]").attr("href"));
        assertThat(older.field("subject")).isEqualTo("Eigen woorden");
        assertThat(older.field("revision")).isEqualTo("2");
        var late = editor.post(WELCOME + "/standaard", "csrf", form.field("csrf"), "revision", "1");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Iemand anders heeft deze tekst intussen gewijzigd.");
    }

    @Test
    void the_frame_shows_what_is_typed_and_nothing_in_it_runs() {
        var form = editor.get(WELCOME);
        assertThat(form.page().select("iframe[name=voorbeeld]").attr("src"))
                .isEqualTo(WELCOME + "/voorbeeld");
        assertThat(form.page().select("button[formtarget=voorbeeld]")).hasSize(2);
        assertThat(form.header("Content-Security-Policy")).contains("frame-src 'self'");

        var shown = editor.post(WELCOME + "/voorbeeld", typed(form, "Dag", "Tekst."));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.page().select("h1").text()).isEqualTo("Zo wordt het");
        assertThat(shown.page().select("script, [style]")).isEmpty();
        assertThat(shown.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'self'", "sandbox");

        var plain = editor.post(WELCOME + "/voorbeeld?vorm=tekst", typed(form, "Dag", "Tekst."));
        assertThat(plain.page().select("pre").text()).isEqualTo("Hallo <lezer>,");

        var wrong = editor.post(WELCOME + "/voorbeeld", typed(form, "Dag", "{kleur}"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("li").eachText())
                .containsExactly("Tekst: {kleur} kent deze mail niet.", "Onderwerp: Vul dit in.");
        assertThat(editor.get(WELCOME + "/voorbeeld").page().select("h1").text())
                .isEqualTo("Zo wordt het");
        assertThat(texts.last()).isEmpty();
    }

    @Test
    void a_test_mail_goes_to_who_asks_and_keeps_what_was_typed() {
        var form = editor.get(WELCOME);
        var request = form.page().select("[name=request]").val();

        var sent =
                editor.post(
                        WELCOME + "/proefmail",
                        "csrf",
                        form.field("csrf"),
                        "revision",
                        "0",
                        "request",
                        request,
                        "subject",
                        "Proef",
                        "text",
                        "Tekst.",
                        "footer",
                        "Voet");

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.text()).contains("De proefmail is onderweg naar " + DeskFixture.EDITOR);
        assertThat(sent.field("subject")).isEqualTo("Proef");
        assertThat(texts.tests())
                .singleElement()
                .asString()
                .startsWith(request)
                .contains("\"to\":\"" + DeskFixture.EDITOR + "\"");
        assertThat(texts.last()).isEmpty();
    }

    @Test
    void nobody_but_an_editor_comes_here_and_an_unknown_mail_is_not_found() {
        assertThat(editor.get(LIST + "/nothing").status()).isEqualTo(404);
        assertThat(editor.get(LIST + "/..%2Fissues").status()).isEqualTo(404);

        var contributor = desk.contributor();
        for (var path : new String[] {LIST, WELCOME, WELCOME + "/voorbeeld"}) {
            assertThat(contributor.get(path).status()).as(path).isEqualTo(403);
        }
    }

    private Browser.Answer save(Browser.Answer form, String subject, String text) {
        return editor.post(WELCOME, typed(form, subject, text));
    }

    private static String[] typed(Browser.Answer form, String subject, String text) {
        var hidden = form.page().select("form[action=" + WELCOME + "] input[type=hidden]");
        var fields = new String[hidden.size() * 2 + 6];
        int at = 0;
        for (var field : hidden) {
            fields[at++] = field.attr("name");
            fields[at++] = field.val();
        }
        for (var more : new String[] {"subject", subject, "text", text, "footer", "Voet"}) {
            fields[at++] = more;
        }
        return fields;
    }
}

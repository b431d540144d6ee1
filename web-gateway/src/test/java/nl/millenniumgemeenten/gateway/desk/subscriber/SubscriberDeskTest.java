package nl.millenniumgemeenten.gateway.desk.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.RunningDesk;
import nl.millenniumgemeenten.gateway.service.FakeReaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriberDeskTest {
    private static final String PEOPLE = "/redactie/abonnees";
    private static final String ONE = PEOPLE + "/" + FakeReaders.ID;
    private static final String IMPORT = PEOPLE + "/importeren";
    private static final String LISTS = "/redactie/lijsten";

    private final FakeReaders readers = new FakeReaders();
    private RunningDesk desk;
    private Browser administrator;

    @BeforeAll
    void start() {
        desk = RunningDesk.with("subscription", readers.address());
        administrator = desk.editor();
    }

    @AfterAll
    void stop() {
        desk.close();
        readers.close();
    }

    @Test
    void a_reader_is_looked_up_with_the_lists_and_the_way_on() {
        var found = administrator.get(PEOPLE + "?adres=anna&lijst=newsletter");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.page().select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("anna@example.nl", "Nieuwsbrief", "Abonnee");
        assertThat(found.page().select("#lijst option[selected]").text())
                .isEqualTo("Nieuwsbrief (12)");
        assertThat(found.page().select("a[rel=next]").attr("href"))
                .contains("na=" + FakeReaders.ID);
        assertThat(found.page().select("a[href^=/redactie/abonnees/csv]").attr("href"))
                .isEqualTo("/redactie/abonnees/csv?lijst=newsletter&toestand=active");
        var tooShort = administrator.get(PEOPLE + "?adres=an");
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.page().select(".error-summary a").attr("href")).isEqualTo("#adres");
        assertThat(tooShort.field("adres")).isEqualTo("an");
    }

    @Test
    void everything_that_is_known_is_told_and_erased_with_a_reason() {
        var one = administrator.get(ONE);
        assertThat(one.text())
                .contains(
                        "anna@example.nl",
                        "uit een bestand; bron van de toestemming: Congres in Utrecht",
                        "De mailbox nam een nummer niet aan (4.2.2).");

        var without =
                administrator.post(ONE + "/wissen", "csrf", one.field("csrf"), "proof", "drop");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.page().select(".error-summary a").attr("href")).isEqualTo("#reason");
        assertThat(without.page().select("#proof-drop").hasAttr("checked")).isTrue();

        var done =
                administrator.post(
                        ONE + "/wissen",
                        "csrf",
                        one.field("csrf"),
                        "reason",
                        "Vroeg het per telefoon");
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.location()).contains(ONE + "?gelukt=abonnee-gewist");
        assertThat(administrator.get(PEOPLE + "/" + FakeReaders.ID.replace('1', '2')).status())
                .isEqualTo(404);
    }

    @Test
    void a_file_is_brought_with_where_the_consent_comes_from() {
        var form = administrator.get(IMPORT);
        assertThat(form.text()).contains("Eerdere bestanden", "30 erbij, 3 onleesbaar");

        var empty = administrator.postMultipart(IMPORT, "csrf", form.field("csrf"), "source", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#file", "#source", "#consentOn");

        var brought =
                administrator.postMultipart(
                        IMPORT,
                        "csrf",
                        form.field("csrf"),
                        "list",
                        "newsletter",
                        "mode",
                        "confirmed",
                        "source",
                        "Congres in Utrecht",
                        "consentOn",
                        "2024-05-17",
                        Browser.FILE + "file",
                        "anna@example.nl\n");
        assertThat(brought.status()).isEqualTo(303);
        assertThat(brought.location()).endsWith(IMPORT + "/" + FakeReaders.ID);
        assertThat(readers.changes())
                .contains(
                        "POST /imports list=newsletter&mode=confirmed&source=Congres+in+Utrecht"
                                + "&consentOn=2024-05-17");
        var file = administrator.get(IMPORT + "/" + FakeReaders.ID);
        assertThat(file.text()).contains("Regel 40 van 100", "Congres in Utrecht");
        assertThat(file.page().select("a[href$=/csv]")).hasSize(1);
    }

    @Test
    void a_list_is_worded_and_who_comes_second_sees_what_stands_there() {
        assertThat(administrator.get(LISTS).text()).contains("Nieuwsbrief", "12", "Open");
        var form = administrator.get(LISTS + "/newsletter");
        assertThat(form.field("title")).isEqualTo("Nieuwsbrief");

        var late =
                administrator.post(
                        LISTS + "/newsletter",
                        "csrf",
                        form.field("csrf"),
                        "revision",
                        "2",
                        "opened-title",
                        "Brief",
                        "opened-position",
                        "0",
                        "opened-open",
                        "true",
                        "title",
                        "De brief",
                        "open",
                        "true",
                        "position",
                        "0");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text())
                .contains("Iemand anders heeft dit ook gewijzigd", "Naam", "Nieuwsbrief");
        assertThat(late.body()).contains("De brief");
        assertThat(late.page().select(".clash")).hasSize(1);
        var together =
                administrator.post(
                        LISTS + "/newsletter",
                        "csrf",
                        form.field("csrf"),
                        "revision",
                        "2",
                        "opened-title",
                        "Brief",
                        "opened-position",
                        "0",
                        "opened-open",
                        "true",
                        "title",
                        "Brief",
                        "position",
                        "7");
        assertThat(together.location()).isEqualTo(LISTS + "?gelukt=lijst-opgeslagen");
        assertThat(readers.bodies())
                .last()
                .asString()
                .contains("\"title\":\"Nieuwsbrief\"", "\"position\":7", "\"open\":false");
        var kept =
                administrator.post(
                        LISTS + "/newsletter",
                        "csrf",
                        form.field("csrf"),
                        "revision",
                        "3",
                        "title",
                        "De brief",
                        "position",
                        "0");
        assertThat(kept.location()).isEqualTo(LISTS + "?gelukt=lijst-opgeslagen");
    }

    @Test
    void a_new_list_says_what_it_is_about() {
        var form = administrator.get(LISTS + "/nieuw");

        var about =
                administrator.post(LISTS + "/nieuw", "csrf", form.field("csrf"), "title", "Nieuw");
        assertThat(about.page().select(".error-summary a").attr("href")).isEqualTo("#subject");
        var nowhere =
                administrator.post(
                        LISTS + "/nieuw",
                        "csrf",
                        form.field("csrf"),
                        "subject",
                        "municipality",
                        "municipality",
                        "Nergenshuizen");
        assertThat(nowhere.page().select(".error-summary a").attr("href"))
                .isEqualTo("#municipality");
        var made =
                administrator.post(
                        LISTS + "/nieuw",
                        "csrf",
                        form.field("csrf"),
                        "subject",
                        "province-PV27",
                        "title",
                        "Noord-Holland",
                        "position",
                        "3",
                        "open",
                        "true");
        assertThat(made.status()).isEqualTo(303);
        assertThat(readers.changes())
                .anyMatch(change -> change.startsWith("PUT /lists/province-PV27"));
    }

    @Test
    void nobody_else_comes_here() {
        var contributor = desk.contributor();

        for (var path :
                new String[] {PEOPLE, ONE, PEOPLE + "/csv", IMPORT, LISTS, LISTS + "/nieuw"}) {
            assertThat(contributor.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(contributor.get("/redactie").page().select("a[href=/redactie/abonnees]"))
                .isEmpty();
    }
}

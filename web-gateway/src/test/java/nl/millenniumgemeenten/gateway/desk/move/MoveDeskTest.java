package nl.millenniumgemeenten.gateway.desk.move;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeDiscussions;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoveDeskTest {
    private static final String DISCUSSIONS = "/redactie/discussies";

    private final FakeDiscussions content = new FakeDiscussions();
    private EmbeddedServer server;
    private Browser editor;

    @BeforeAll
    void start() {
        server = DeskFixture.start(Map.of("services.content", content.address().toString()));
        var site = server.getApplicationContext().getBean(Site.class);
        content.tell(change -> SiteFixture.replace(site, SiteFixture.after(site.image(), change)));
        editor = new Browser(server.getURI());
        DeskFixture.signIn(editor, DeskFixture.EDITOR);
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @Test
    void a_contribution_goes_where_an_editor_chooses_after_reading_what_happens() {
        var coffee = open("Koffie");
        content.byParticipants(true);
        var id = write(coffee, "Welke thee?");
        content.byParticipants(false);
        var tea = open("Thee");
        var path = "/redactie/bijdragen/" + id + "/verplaatsen";

        assertThat(editor.get("/redactie/bijdragen/" + id).page().select("a[href=" + path + "]"))
                .hasSize(1);
        var found = editor.get(path + "?zoek=thee").page().select("main li a");
        assertThat(found.eachText()).contains("Thee").doesNotContain("Koffie");
        assertThat(
                        editor.get(path + "?zoek=/redactie/discussies/" + tea)
                                .page()
                                .select("main li a")
                                .eachText())
                .containsExactly("Thee");
        var asked = editor.get(path + "?naar=" + tea);
        assertThat(asked.text())
                .contains("2 bijdragen samen", "achteraan in “Thee”", "De schrijver krijgt");
        var empty = post(path, "naar", tea, "revision", asked.field("revision"), "reason", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("a[href=#reason]").text()).contains("Vul de reden in");
        var stale = post(path, "naar", tea, "revision", "9", "reason", "Past daar beter");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.text()).contains("net gewijzigd");
        assertThat(stale.page().select("textarea").val()).contains("Past daar beter");

        var moved =
                post(
                        path,
                        "naar",
                        tea,
                        "revision",
                        asked.field("revision"),
                        "reason",
                        "Hoort daar");

        assertThat(moved.status()).isEqualTo(303);
        assertThat(moved.location()).startsWith("/redactie/bijdragen/" + id);
        assertThat(editor.get(DISCUSSIONS + "/" + tea).text()).contains("Welke thee?");
    }

    @Test
    void what_is_ticked_goes_along_over_the_screens_and_becomes_a_discussion() {
        var from = open("Lang verhaal");
        var one = write(from, "Zijpad");
        var path = DISCUSSIONS + "/" + from + "/splitsen";

        var choosing = editor.get(path);
        var value = choosing.page().select("input[value^=" + one + "]").val();
        assertThat(value).isEqualTo(one + ":1");
        var none = post(path + "/kiezen", "verder", "ja");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("Kies minstens één bijdrage.");
        var elsewhere =
                post(
                        path + "/kiezen",
                        "na",
                        "0",
                        "gekozen",
                        "00000000-0000-4000-8000-000000000009:3");
        assertThat(elsewhere.page().select("[type=hidden][name=gekozen]")).hasSize(1);
        var asked = post(path + "/kiezen", "verder", "ja", "gekozen", value);
        assertThat(asked.text()).contains("worden een nieuwe discussie", "Zijpad");
        var key = asked.field("key");
        var untitled =
                post(path, "key", key, "gekozen", value, "title", "", "reason", "Ander onderwerp");
        assertThat(untitled.status()).isEqualTo(422);
        assertThat(untitled.page().select("a[href=#title]")).hasSize(1);
        assertThat(untitled.field("key")).isEqualTo(key);

        var split =
                post(path, "key", key, "gekozen", value, "title", "Apart", "reason", "Ander ding");

        assertThat(split.status()).isEqualTo(303);
        assertThat(split.location()).startsWith(DISCUSSIONS + "/" + key);
        assertThat(editor.get(DISCUSSIONS + "/" + key).text()).contains("Apart", "Zijpad");
    }

    @Test
    void of_what_was_chosen_and_went_elsewhere_meanwhile_it_is_said_and_the_rest_can_go_on() {
        var from = open("Met zijn tweeën");
        var gone = write(from, "Gaat weg");
        var changed = write(from, "Verandert");
        var stays = write(from, "Blijft");
        var into = open("Elders");
        var path = DISCUSSIONS + "/" + from + "/splitsen";
        var asked =
                post(
                        path + "/kiezen",
                        "verder",
                        "ja",
                        "gekozen",
                        gone + ":1",
                        "gekozen",
                        changed + ":1",
                        "gekozen",
                        stays + ":1");
        assertThat(asked.page().select("[name=gekozen]").eachAttr("value"))
                .containsExactly(gone + ":1", changed + ":1", stays + ":1");
        post(
                "/redactie/bijdragen/" + gone + "/verplaatsen",
                "naar",
                into,
                "revision",
                "1",
                "reason",
                "Weg");
        content.takeBack(UUID.fromString(changed));

        var stale =
                post(
                        path,
                        "key",
                        asked.field("key"),
                        "title",
                        "Samen",
                        "reason",
                        "Ander ding",
                        "gekozen",
                        gone + ":1",
                        "gekozen",
                        changed + ":1",
                        "gekozen",
                        stays + ":1");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text())
                .contains("Eén bijdrage die je koos, staat niet meer", "Gewijzigd: bijdrage 3.");
        assertThat(stale.page().select("[name=gekozen][checked]").eachAttr("value"))
                .containsExactly(changed + ":2", stays + ":1");
        assertThat(stale.page().select("[type=hidden][name=gekozen]")).isEmpty();
        assertThat(stale.field("key")).isNotEqualTo(asked.field("key"));
        assertThat(stale.field("title")).isEqualTo("Samen");
        var again =
                post(
                        path,
                        "key",
                        stale.field("key"),
                        "title",
                        "Samen",
                        "reason",
                        "Ander ding",
                        "gekozen",
                        changed + ":2",
                        "gekozen",
                        stays + ":1");
        assertThat(again.status()).isEqualTo(303);
        assertThat(editor.get(DISCUSSIONS + "/" + stale.field("key")).text()).contains("Blijft");
    }

    @Test
    void what_was_chosen_and_cannot_be_read_is_never_left_out_without_a_word() {
        var from = open("Niet alles");
        var there = write(from, "Er wel");
        var broken = write(from, "Er even niet");
        var path = DISCUSSIONS + "/" + from + "/splitsen/kiezen";
        var unknown = "00000000-0000-4000-8000-000000000009";

        var without =
                post(path, "verder", "ja", "gekozen", there + ":1", "gekozen", unknown + ":1");
        content.breakDown(UUID.fromString(broken));
        var unread = post(path, "verder", "ja", "gekozen", there + ":1", "gekozen", broken + ":1");

        assertThat(without.status()).isEqualTo(412);
        assertThat(without.text()).contains("staat niet meer in deze discussie");
        assertThat(unread.status()).isEqualTo(503);
        assertThat(unread.page().select("[type=hidden][name=gekozen]").eachAttr("value"))
                .containsExactly(there + ":1", broken + ":1");
    }

    @Test
    void what_is_off_the_site_is_not_split_or_merged_and_what_leaves_it_comes_back() {
        var from = open("Gaat van de site");
        var one = write(from, "Niet voor bezoekers");
        var into = open("Wel op de site");
        var screen = DISCUSSIONS + "/" + from;
        assertThat(editor.get(screen).page().select("a[href^=" + screen + "/s]")).hasSize(2);
        post(
                screen,
                "revision",
                "1",
                "title",
                "Gaat van de site",
                "under",
                "",
                "openTo",
                "EVERYONE",
                "state",
                "WITHDRAWN");

        assertThat(editor.get(screen).page().select("a[href^=" + screen + "/s]")).isEmpty();
        assertThat(editor.get("/redactie/bijdragen/" + one + "/verplaatsen?naar=" + into).text())
                .contains("“Gaat van de site” is van de site.", "komt weer op de site");
    }

    @Test
    void a_discussion_becomes_part_of_another_and_says_so() {
        var from = open("Dubbel");
        var into = open("Enkel");
        var path = DISCUSSIONS + "/" + from + "/samenvoegen";

        var asked = editor.get(path + "?naar=" + into);
        assertThat(asked.text()).contains("Dit kun je niet terugdraaien", "volgt voortaan “Enkel”");
        var merged =
                post(path, "naar", into, "revision", asked.field("revision"), "reason", "Dubbelop");

        assertThat(merged.location()).startsWith(DISCUSSIONS + "/" + into);
        var page = editor.get(DISCUSSIONS + "/" + from).page();
        assertThat(page.select("main").text()).contains("samengevoegd met een andere");
        assertThat(page.select("form[action$=" + from + "]")).isEmpty();
        assertThat(editor.get(DISCUSSIONS).text()).contains("Samengevoegd");
        assertThat(
                        editor.get(
                                        DISCUSSIONS
                                                + "/"
                                                + into
                                                + "/samenvoegen?zoek=/redactie/discussies/"
                                                + from)
                                .text())
                .contains("Geen discussie gevonden");
    }

    @Test
    void who_may_not_write_at_the_desk_moves_nothing() {
        var from = open("Niet van jou");
        var contributor = new Browser(server.getURI());
        DeskFixture.signIn(contributor, DeskFixture.CONTRIBUTOR);

        for (var path : new String[] {"/splitsen", "/samenvoegen"}) {
            assertThat(contributor.get(DISCUSSIONS + "/" + from + path).status()).isEqualTo(403);
        }
    }

    private String open(String title) {
        var form = editor.get(DISCUSSIONS + "/nieuw");
        var opened =
                post(
                        DISCUSSIONS + "/nieuw",
                        "key",
                        form.field("key"),
                        "title",
                        title,
                        "under",
                        "",
                        "openTo",
                        "EVERYONE",
                        "markdown",
                        "Wat vinden jullie?");
        return opened.location().split("\\?", 2)[0].substring(DISCUSSIONS.length() + 1);
    }

    private String write(String discussion, String text) {
        var written =
                post(
                        DISCUSSIONS + "/" + discussion + "/bijdragen",
                        "key",
                        UUID.randomUUID().toString(),
                        "markdown",
                        text);
        assertThat(written.status()).isEqualTo(303);
        return content.lastContribution().toString();
    }

    private Browser.Answer post(String path, String... fields) {
        var csrf = editor.get("/redactie").page().select("[name=csrf]").val();
        return editor.post(
                path,
                Stream.concat(Stream.of("csrf", csrf), Stream.of(fields)).toArray(String[]::new));
    }
}

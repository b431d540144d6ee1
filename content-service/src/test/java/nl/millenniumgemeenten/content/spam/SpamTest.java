package nl.millenniumgemeenten.content.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import nl.millenniumgemeenten.content.contributionrequest.TakingPart;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.content.server.OldDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpamTest {
    private static final String OFFER = "Koop nu goedkope horloges met korting, bestel vandaag ";

    private final ContentServer server = ContentServer.start();
    private final TakingPart people = new TakingPart(server);
    private final Caller moderator = server.as("moderator");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void what_moderators_refuse_as_advertising_makes_the_next_wait_and_says_why()
            throws SQLException {
        var discussion = people.discussion("Reclame");
        var filter = server.bean(SpamFilter.class);
        settings(false, 0, true);
        for (int nth = 0; nth < 20; nth++) {
            people.written(
                    discussion,
                    "Anna",
                    "anna@example.org",
                    "Onze gemeente doet mee met de markt voor eerlijke handel " + nth);
        }
        settings(true, 0, true);
        for (int nth = 0; nth < 20; nth++) {
            filter.learn();
            people.written(discussion, "Koos", "koos" + nth + "@example.org", OFFER + nth);
            var id = people.waiting("Reclame", "id").getFirst();
            assertThat(people.waiting("Reclame", "suspicion")).containsExactly("null");
            moderator.putBlindly(refusal(id), as("ADVERTISING")).ok();
            moderator.putBlindly(refusal(id), as("ADVERTISING")).ok();
        }
        assertThat(server.count("select count(*) from spam_example")).isEqualTo(20);
        assertThat(server.count("select count(*) from spam_example t where t::text like '%koos%'"))
                .isZero();
        settings(false, 0, true);
        filter.learn();

        var offered =
                people.written(discussion, "Anna", "anna@example.org", "Goedkope horloges, koop!");
        people.written(discussion, "Anna", "anna@example.org", "Wat doet jullie gemeente?");

        assertThat(offered.json().at("/submission/placed").isNull()).isTrue();
        assertThat(people.waiting("Reclame", "cause")).containsExactly("SPAM");
        assertThat(Double.parseDouble(people.waiting("Reclame", "suspicion").getFirst()))
                .isGreaterThan(0.7);
        // What was placed meanwhile is learnt from, too; another instance learns the same.
        filter.learn();
        try (var second = server.second()) {
            second.bean(SpamFilter.class).learn();
            var seen = second.as("moderator").get("/waiting-contributions?limit=200").ok();
            assertThat(seen.json().at("/items").findValuesAsText("suspicion"))
                    .contains(people.waiting("Reclame", "suspicion").getFirst());
        }
        settings(false, 0, false);
        people.written(discussion, "Anna", "anna@example.org", "Nog meer goedkope horloges");
        assertThat(people.waiting("Reclame", "id")).as("only what waited before").hasSize(1);
        server.run("update spam_example set decided_at = now() - interval '366 days'");
        server.bean(ForgetSpamExamples.class).run();
        filter.learn();
        assertThat(server.count("select count(*) from spam_example")).isZero();
        assertThat(people.waiting("Reclame", "suspicion")).containsExactly("null");
    }

    @Test
    void a_first_contribution_with_links_waits_also_where_first_ones_do_not() throws SQLException {
        var discussion = people.discussion("Links");
        settings(false, 1, true);

        people.written(discussion, "Bo", "bo@example.org", "Zie https://example.org");
        people.written(
                discussion,
                "Cas",
                "cas@example.org",
                "https://a.example.org https://b.example.org");
        people.written(
                discussion, "Bo", "bo@example.org", "https://a.example.org https://b.example.org");

        assertThat(people.waiting("Links", "name")).containsExactly("Cas");
        assertThat(people.waiting("Links", "cause")).containsExactly("LINKS");
        moderator
                .putBlindly(refusal(people.waiting("Links", "id").getFirst()), as("ONZIN"))
                .assertProblem(422, "invalid", "/as");
        var editor = server.as("editor");
        var etag = editor.get("/discussion-settings").etag();
        editor.put(
                        "/discussion-settings",
                        etag,
                        Map.of("firstWaits", true, "laterWait", true, "mostLinks", 21))
                .assertProblem(422, "invalid", "/mostLinks");
    }

    @Test
    void a_site_that_let_nothing_wait_goes_on_so() throws SQLException {
        assertThat(settingsAfter("first_waits = true")).isEqualTo("0 true");
        assertThat(settingsAfter("first_waits = false")).isEqualTo("null false");
    }

    private static String settingsAfter(String choice) throws SQLException {
        var database =
                OldDatabase.of("107")
                        .with("update discussion_settings set " + choice)
                        .migratedTo("108")
                        .database();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select most_links, spam_waits from discussion_settings")) {
            row.next();
            return row.getObject("most_links") + " " + row.getBoolean("spam_waits");
        }
    }

    private void settings(boolean firstWaits, int mostLinks, boolean spamWaits) {
        var body = new HashMap<String, Object>();
        body.put("firstWaits", firstWaits);
        body.put("laterWait", false);
        body.put("mostLinks", mostLinks);
        body.put("spamWaits", spamWaits);
        var editor = server.as("editor");
        editor.put("/discussion-settings", editor.get("/discussion-settings").etag(), body).ok();
    }

    private static Map<String, String> as(String kind) {
        return Map.of("reason", "Dit is reclame.", "as", kind);
    }

    private static String refusal(String id) {
        return "/waiting-contributions/" + id + "/refusal";
    }
}

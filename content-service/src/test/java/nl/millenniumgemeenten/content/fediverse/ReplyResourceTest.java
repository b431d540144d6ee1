package nl.millenniumgemeenten.content.fediverse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.millenniumgemeenten.content.contributionrequest.TakingPart;
import nl.millenniumgemeenten.content.discussion.ForgetUntoldContributors;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributorChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplyResourceTest {
    private final ContentServer server = ContentServer.start();
    private final TakingPart people = new TakingPart(server);
    private final Caller website = server.as("service");
    private final Caller editor = server.as("editor");
    private final Caller moderator = server.as("moderator");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_reply_waits_and_its_discussion_begins_when_it_is_placed() throws SQLException {
        var news = news("Gemeente X doet mee");
        var reply = UUID.randomUUID().toString();
        var anna = UUID.randomUUID().toString();

        website.putBlindly(path(reply), reply(anna, news, 1, "<p>Mooi!</p>")).ok();

        var waits = waiting("Reacties op: Gemeente X doet mee").getFirst();
        assertThat(waits.at("/id").asText()).isEqualTo(reply);
        assertThat(waits.at("/name").asText()).isEqualTo("Anna");
        assertThat(waits.at("/handle").asText()).isEqualTo("@anna@elders.example");
        assertThat(waits.at("/profile").asText()).isEqualTo("https://elders.example/@anna");
        assertThat(waits.at("/original").asText()).isEqualTo("https://elders.example/@anna/1");
        assertThat(waits.at("/cause").asText()).isEqualTo("ELSEWHERE");
        assertThat(waits.at("/changes").asBoolean()).isFalse();
        var discussion = waits.at("/discussion/id").asText();
        assertThat(server.changes(discussion)).as("the world knows of no discussion").isEmpty();
        assertThat(server.changes(anna)).isEmpty();
        assertThat(editor.get("/discussions?q=Gemeente").ok().json().at("/items")).isEmpty();

        place(reply);

        assertThat(server.changes(discussion).getFirst())
                .isInstanceOfSatisfying(
                        DiscussionChange.Recorded.class,
                        told -> {
                            assertThat(told.revision()).isEqualTo(1);
                            assertThat(told.under())
                                    .isEqualTo(
                                            new DiscussionChange.Under(
                                                    DiscussionChange.Kind.NEWS_ARTICLE, news));
                        });
        assertThat(server.changes(anna).getFirst())
                .isInstanceOfSatisfying(
                        ContributorChange.Recorded.class,
                        told -> {
                            assertThat(told.name()).isEqualTo("Anna");
                            assertThat(told.handle()).isEqualTo("@anna@elders.example");
                            assertThat(told.profile()).isEqualTo("https://elders.example/@anna");
                        });
        assertThat(onSite(reply).bodyHtml()).isEqualTo("<p>Mooi!</p>");
        assertThat(editor.get("/discussions?q=Gemeente").ok().json().at("/items")).hasSize(1);
        assertThat(moderator.get("/contributors/" + anna).ok().text("/writer/handle"))
                .isEqualTo("@anna@elders.example");
    }

    @Test
    void what_is_brought_twice_or_too_late_changes_nothing() throws Exception {
        var news = news("Twee keer");
        var reply = UUID.randomUUID().toString();
        var anna = UUID.randomUUID().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var second = server.second()) {
            var others = second.as("service");
            var asked = new ArrayList<Future<Answer>>();
            for (var caller : List.of(website, others, website, others)) {
                asked.add(
                        threads.submit(
                                () -> caller.putBlindly(path(reply), reply(anna, news, 1, "Een"))));
            }
            for (var one : asked) {
                one.get().ok();
            }
        }
        website.putBlindly(path(reply), reply(anna, news, 3, "Drie")).ok();
        website.putBlindly(path(reply), reply(anna, news, 2, "Twee")).ok();
        website.putBlindly(path(reply), reply(anna, news, 3, "Nog eens drie")).ok();

        assertThat(people.waiting("Reacties op: Twee keer", "markdown")).containsExactly("Drie");
        assertThat(server.count("select count(*) from discussion where under_id = '" + news + "'"))
                .isEqualTo(1);
    }

    @Test
    void another_text_waits_again_and_the_old_one_stays_until_it_is_placed() throws SQLException {
        var reply = placed("Aanpassen", "Met een tikfuot");
        website.putBlindly(path(reply.id()), reply.version(2, "Met een tikfout")).ok();

        assertThat(onSite(reply.id()).bodyHtml()).isEqualTo("<p>Met een tikfuot</p>");
        var waits = waiting("Reacties op: Aanpassen").getFirst();
        assertThat(waits.at("/changes").asBoolean()).isTrue();

        place(reply.id());
        place(reply.id());

        assertThat(onSite(reply.id()).bodyHtml()).isEqualTo("<p>Met een tikfout</p>");
        assertThat(onSite(reply.id()).edition()).isEqualTo(2);
        assertThat(people.waiting("Reacties op: Aanpassen", "id")).isEmpty();
    }

    @Test
    void nobody_places_a_text_that_they_have_not_read() throws SQLException {
        var news = news("Ongelezen");
        var reply = UUID.randomUUID().toString();
        var anna = UUID.randomUUID().toString();
        var placing = "/waiting-contributions/" + reply + "/placing";
        website.putBlindly(path(reply), reply(anna, news, 1, "Aardig")).ok();
        var read = waiting("Reacties op: Ongelezen").getFirst().at("/version").asText();
        website.putBlindly(path(reply), reply(anna, news, 2, "Koop hier")).ok();

        moderator.put(placing, quoted(read)).assertProblem(412, "stale-revision");
        assertThat(people.waiting("Reacties op: Ongelezen", "markdown"))
                .containsExactly("Koop hier");

        website.putBlindly(path(reply), reply(anna, news, 3, "Weer aardig")).ok();
        var now = waiting("Reacties op: Ongelezen").getFirst().at("/version").asText();
        moderator.put(placing, quoted(now)).ok();
        moderator.put(placing, quoted(now)).ok();
        website.putBlindly(path(reply), reply(anna, news, 4, "Koop toch hier")).ok();
        moderator.put(placing, quoted(now)).assertProblem(412, "stale-revision");
        assertThat(onSite(reply).bodyHtml()).isEqualTo("<p>Weer aardig</p>");
    }

    private static String quoted(String version) {
        return '"' + version + '"';
    }

    @Test
    void what_the_desk_changed_does_not_wait_again_for_the_same_text() throws SQLException {
        var reply = placed("Redactie", "Bel 06-1");
        var contribution = "/contributions/" + reply.id();
        moderator
                .put(contribution, moderator.get(contribution).etag(), Map.of("markdown", "Bel …"))
                .ok();

        website.putBlindly(path(reply.id()), reply.version(2, "Bel 06-1")).ok();

        assertThat(people.waiting("Reacties op: Redactie", "id")).isEmpty();
        assertThat(onSite(reply.id()).bodyHtml()).isEqualTo("<p>Bel …</p>");
    }

    @Test
    void what_was_refused_does_not_come_back_with_another_text() {
        var news = news("Geweigerd");
        var reply = UUID.randomUUID().toString();
        var anna = UUID.randomUUID().toString();
        website.putBlindly(path(reply), reply(anna, news, 1, "Koop hier")).ok();
        moderator
                .putBlindly(
                        "/waiting-contributions/" + reply + "/refusal",
                        Map.of("reason", "Reclame.", "as", "ADVERTISING"))
                .ok();

        website.putBlindly(path(reply), reply(anna, news, 2, "Koop daar")).ok();

        assertThat(people.waiting("Reacties op: Geweigerd", "id")).isEmpty();
    }

    @Test
    void what_is_deleted_there_is_gone_here_and_stays_away() throws SQLException {
        var reply = placed("Verwijderd", "Toch niet");
        var other = UUID.randomUUID().toString();
        website.putBlindly(path(other), reply(reply.writer(), reply.news(), 1, "Wacht nog")).ok();

        website.delete(path(reply.id())).ok();
        website.delete(path(reply.id())).ok();
        website.delete(path(other)).ok();
        website.putBlindly(path(other), reply(reply.writer(), reply.news(), 1, "Laat")).ok();
        website.putBlindly(path(reply.id()), reply.version(9, "Laat")).ok();

        assertThat(onSite(reply.id()).state()).isEqualTo(ContributionChange.State.HIDDEN);
        assertThat(onSite(reply.id()).hiddenBy()).isEqualTo(ContributionChange.HiddenBy.WRITER);
        assertThat(people.waiting("Reacties op: Verwijderd", "id")).isEmpty();
        var never = UUID.randomUUID().toString();
        website.delete(path(never)).ok();
        website.putBlindly(path(never), reply(reply.writer(), reply.news(), 1, "Laat")).ok();
        assertThat(people.waiting("Reacties op: Verwijderd", "id")).isEmpty();
    }

    @Test
    void of_who_is_blocked_nothing_is_taken_and_nobody_is_told() {
        var reply = placed("Blokkeren", "Vervelend");
        website.putBlindly(path(UUID.randomUUID().toString()), reply.version(1, "Nog meer")).ok();
        var block = "/contributors/" + reply.writer() + "/block";

        moderator.putBlindly(block, Map.of("reason", "Genoeg.")).ok();
        website.putBlindly(path(UUID.randomUUID().toString()), reply.version(1, "En meer")).ok();

        assertThat(people.waiting("Reacties op: Blokkeren", "id")).isEmpty();
        moderator.delete(block).ok();
        website.putBlindly(path(UUID.randomUUID().toString()), reply.version(1, "Sorry")).ok();
        assertThat(people.waiting("Reacties op: Blokkeren", "markdown")).containsExactly("Sorry");
    }

    @Test
    void who_is_forgotten_is_so_with_all_that_they_wrote() throws SQLException {
        var reply = placed("Vergeten", "Mijn geheim");
        website.putBlindly(path(UUID.randomUUID().toString()), reply.version(1, "Wacht")).ok();

        moderator.delete("/fediverse/contributors/" + reply.writer()).ok();
        website.delete("/fediverse/contributors/" + reply.writer()).ok();
        website.putBlindly(path(UUID.randomUUID().toString()), reply.version(1, "Weer")).ok();

        assertThat(people.waiting("Reacties op: Vergeten", "id")).isEmpty();
        assertThat(onSite(reply.id()).state()).isEqualTo(ContributionChange.State.HIDDEN);
        assertThat(server.changes(reply.writer()).getLast())
                .isInstanceOfSatisfying(
                        ContributorChange.Recorded.class,
                        told -> {
                            assertThat(told.name()).isEqualTo("Een deelnemer");
                            assertThat(told.handle()).isNull();
                            assertThat(told.profile()).isNull();
                        });
        assertThat(
                        server.count(
                                "select count(*) from contribution_edition"
                                        + " where markdown like '%geheim%'"))
                .isZero();
        assertThat(server.count("select count(*) from contributor where handle = '@anna@'"))
                .isZero();
    }

    @Test
    void who_never_had_anything_on_the_site_leaves_nothing() throws SQLException {
        var anna = UUID.randomUUID().toString();
        website.putBlindly(
                        path(UUID.randomUUID().toString()),
                        reply(anna, news("Spoorloos"), 1, "Niets"))
                .ok();

        moderator.delete("/fediverse/contributors/" + anna).ok();

        assertThat(server.count("select count(*) from contributor where id = '" + anna + "'"))
                .isZero();
        assertThat(server.changes(anna)).isEmpty();
    }

    @Test
    void of_an_account_that_is_gone_nothing_comes_late() {
        var news = news("Te laat");
        var gone = UUID.randomUUID().toString();
        var stays = UUID.randomUUID().toString();
        website.delete("/fediverse/contributors/" + gone).ok();
        moderator.delete("/fediverse/contributors/" + stays).ok();

        website.putBlindly(path(UUID.randomUUID().toString()), reply(gone, news, 1, "Laat")).ok();
        website.putBlindly(path(UUID.randomUUID().toString()), reply(stays, news, 1, "Nieuw")).ok();

        assertThat(people.waiting("Reacties op: Te laat", "markdown")).containsExactly("Nieuw");
    }

    @Test
    void who_came_to_nothing_is_forgotten_after_a_month() throws SQLException {
        var news = news("Een maand");
        var waits = UUID.randomUUID().toString();
        var came = UUID.randomUUID().toString();
        var nothing = UUID.randomUUID().toString();
        var reply = UUID.randomUUID().toString();
        website.putBlindly(path(UUID.randomUUID().toString()), reply(waits, news, 1, "Wacht")).ok();
        website.putBlindly(path(reply), reply(nothing, news, 1, "Toch niet")).ok();
        website.delete(path(reply)).ok();
        var placed = UUID.randomUUID().toString();
        website.putBlindly(path(placed), reply(came, news, 1, "Mooi")).ok();
        place(placed);
        server.bean(ForgetUntoldContributors.class).run();
        assertThat(known(nothing)).isEqualTo(1);

        server.run("update contributor set changed_at = changed_at - interval '31 days'");
        server.bean(ForgetUntoldContributors.class).run();

        assertThat(known(waits)).isEqualTo(1);
        assertThat(known(came)).isEqualTo(1);
        assertThat(known(nothing)).isZero();
    }

    private int known(String contributor) throws SQLException {
        return server.count("select count(*) from contributor where id = '" + contributor + "'");
    }

    @Test
    void a_reply_to_a_reply_answers_it_once_that_is_on_the_site() throws SQLException {
        var first = placed("Antwoord", "Een vraag");
        var second = UUID.randomUUID().toString();
        var body = reply(UUID.randomUUID().toString(), first.news(), 1, "Een antwoord");
        body.put("inReplyTo", first.id());
        website.putBlindly(path(second), body).ok();
        place(second);
        var third = UUID.randomUUID().toString();
        body.put("inReplyTo", UUID.randomUUID().toString());
        website.putBlindly(path(third), body).ok();
        place(third);

        assertThat(onSite(second).inReplyTo()).isEqualTo(UUID.fromString(first.id()));
        assertThat(onSite(third).inReplyTo()).isNull();
    }

    @Test
    void where_the_desk_lets_nobody_write_no_reply_is_taken() {
        var news = news("Gesloten");
        var discussion = discussionUnder("Praat mee", news);
        var path = "/discussions/" + discussion;
        editor.put(
                        path,
                        editor.get(path).etag(),
                        Map.of(
                                "title", "Praat mee",
                                "openTo", "EVERYONE",
                                "state", "CLOSED",
                                "pinned", false,
                                "under", Map.of("kind", "NEWS_ARTICLE", "id", news)))
                .ok();

        website.putBlindly(
                        path(UUID.randomUUID().toString()),
                        reply(UUID.randomUUID().toString(), news, 1, "Mag ik"))
                .ok();
        website.putBlindly(
                        path(UUID.randomUUID().toString()),
                        reply(
                                UUID.randomUUID().toString(),
                                UUID.randomUUID().toString(),
                                1,
                                "Waarop"))
                .ok();

        assertThat(people.waiting("Praat mee", "id")).isEmpty();
        assertThat(people.waiting("Reacties op: Gesloten", "id")).isEmpty();
    }

    @Test
    void a_reply_goes_into_the_discussion_that_there_is() {
        var news = news("Al een discussie");
        discussionUnder("Wat vind jij", news);

        website.putBlindly(
                        path(UUID.randomUUID().toString()),
                        reply(UUID.randomUUID().toString(), news, 1, "Goed"))
                .ok();

        assertThat(people.waiting("Wat vind jij", "markdown")).containsExactly("Goed");
    }

    @Test
    void what_is_no_reply_is_refused() {
        var body = reply("geen", "geen", 1, "x");
        body.put("original", "javascript:alert(1)");
        body.put(
                "contributor",
                Map.of("id", "x", "name", "x", "handle", "@x", "profile", "ftp://x.example"));

        website.putBlindly(path(UUID.randomUUID().toString()), body)
                .assertProblem(
                        422,
                        "invalid",
                        "/contributor/id",
                        "/contributor/handle",
                        "/contributor/profile",
                        "/item",
                        "/original");
        editor.putBlindly(path(UUID.randomUUID().toString()), body).assertProblem(403, "not-yours");
    }

    /// A reply that a moderator placed.
    private record Placed(String id, String writer, String news) {
        Map<String, Object> version(int version, String text) {
            return reply(writer, news, version, "<p>" + text + "</p>");
        }
    }

    private Placed placed(String title, String text) {
        var reply =
                new Placed(UUID.randomUUID().toString(), UUID.randomUUID().toString(), news(title));
        website.putBlindly(path(reply.id()), reply.version(1, text)).ok();
        place(reply.id());
        return reply;
    }

    private void place(String id) {
        moderator.putNothing("/waiting-contributions/" + id + "/placing").ok();
    }

    private String news(String title) {
        var slug = "bericht-" + UUID.randomUUID();
        var created =
                editor.post(
                                "/news-articles",
                                Map.of(
                                        "title", title,
                                        "slug", slug,
                                        "summary", "Kort.",
                                        "bodyHtml", "<p>Lang.</p>",
                                        "datedOn", "2026-11-20"))
                        .ok();
        var id = created.text("/id");
        publish(id, created);
        return id;
    }

    private void publish(String id, Answer created) {
        editor.put("/news-articles/" + id + "/publication", created.etag()).ok();
    }

    private String discussionUnder(String title, String news) {
        return editor.post(
                        "/discussions",
                        Map.of(
                                "title",
                                title,
                                "openTo",
                                "EVERYONE",
                                "state",
                                "OPEN",
                                "pinned",
                                false,
                                "under",
                                Map.of("kind", "NEWS_ARTICLE", "id", news),
                                "markdown",
                                "Zeg het."))
                .ok()
                .text("/id");
    }

    private List<JsonNode> waiting(String title) {
        var found = new ArrayList<JsonNode>();
        editor.get("/waiting-contributions?limit=200")
                .ok()
                .json()
                .at("/items")
                .forEach(item -> {
                    if (item.at("/discussion/title").asText().equals(title)) {
                        found.add(item);
                    }
                });
        return found;
    }

    private ContributionChange.Recorded onSite(String id) throws SQLException {
        return (ContributionChange.Recorded) server.changes(id).getLast();
    }

    private static String path(String id) {
        return "/fediverse/replies/" + id;
    }

    private static Map<String, Object> reply(String writer, String news, int version, String html) {
        var body = new HashMap<String, Object>();
        body.put("version", version);
        body.put(
                "contributor",
                Map.of(
                        "id", writer,
                        "name", "Anna 🌻",
                        "handle", "@anna@elders.example",
                        "profile", "https://elders.example/@anna"));
        body.put("item", news);
        body.put("html", html);
        body.put("original", "https://elders.example/@anna/1");
        return body;
    }
}

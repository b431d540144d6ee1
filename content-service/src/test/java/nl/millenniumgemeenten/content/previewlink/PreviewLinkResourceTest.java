package nl.millenniumgemeenten.content.previewlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.content.workflow.WorkflowFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewLinkResourceTest {
    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");
    private final Caller website = server.as("service");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_link_shows_what_it_was_made_for_and_its_secret_is_told_once() {
        var links = links();

        var made = editor.post(links, lasting(Duration.ofDays(7))).ok();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/token")).matches("[A-Za-z0-9_-]{43}");
        var shown = website.get("/preview-links/" + made.text("/token")).ok();
        assertThat(shown.text("/kind")).isEqualTo("news-articles");
        assertThat(links).contains(shown.text("/item"));
        assertThat(shown.json().at("/token").isNull()).isTrue();
        var listed = editor.get(links).ok();
        assertThat(listed.text("/items/0/madeBy/name")).isEqualTo("Anna de Vries");
        assertThat(listed.json().at("/items/0/token").isNull()).isTrue();
    }

    @Test
    void the_database_keeps_the_hash_alone() throws SQLException {
        var made = editor.post(links(), lasting(Duration.ofDays(1))).ok();
        var token = new PreviewToken(made.text("/token"));

        // Fails if the hash is not there, or the token is anywhere in the row.
        server.run(
                """
                do $$ begin
                    if not exists (select from preview_link
                                   where id = '%s' and token_hash = '\\x%s')
                       or exists (select from preview_link l where l::text like '%%%s%%') then
                        raise 'not the hash alone';
                    end if;
                end $$
                """
                        .formatted(
                                made.text("/id"),
                                HexFormat.of().formatHex(token.hash()),
                                token.value()));
        assertThat(token).hasToString("PreviewToken");
    }

    @Test
    void a_link_that_expired_or_was_revoked_shows_nothing_and_says_so() throws SQLException {
        var links = links();
        var expired = editor.post(links, lasting(Duration.ofDays(1))).ok();
        var revoked = editor.post(links, lasting(Duration.ofDays(1))).ok();
        server.run(
                "update preview_link set made_at = made_at - interval '2 days', expires_at ="
                        + " expires_at - interval '2 days' where id = '"
                        + expired.text("/id")
                        + "'");

        assertThat(editor.delete(links + "/" + revoked.text("/id")).status()).isEqualTo(204);

        website.get("/preview-links/" + expired.text("/token")).assertProblem(410, "gone");
        website.get("/preview-links/" + revoked.text("/token")).assertProblem(410, "gone");
        assertThat(editor.get(links).ok().json().at("/items").size()).isZero();
        server.bean(ForgetPreviewLinks.class).run();
        website.get("/preview-links/" + expired.text("/token")).assertProblem(410, "gone");
    }

    @Test
    void a_link_says_which_files_its_draft_uses() {
        var file = "naam;jaar".getBytes(StandardCharsets.UTF_8);
        var medium = editor.postFile("/media?name=lijst.csv", file).ok();
        var body = WorkflowFixture.body("news-articles", "met-lijst");
        body.put(
                "bodyHtml",
                "<figure><img data-media=\"%s\" alt=\"\"></figure>".formatted(medium.text("/id")));
        var article = editor.post("/news-articles", body).ok();
        var path = "/news-articles/" + article.text("/id");
        var made = editor.post(path + "/preview-links", lasting(ONE_DAY)).ok();
        var shown = "/preview-links/" + made.text("/token");

        assertThat(website.get(shown).ok().json().get("files"))
                .singleElement()
                .satisfies(hash -> assertThat(hash.asText()).isEqualTo(medium.text("/hash")));
        body.put("bodyHtml", "<p>Zonder.</p>");
        editor.put(path, article.etag(), body).ok();
        assertThat(website.get(shown).ok().json().get("files")).isEmpty();
    }

    @Test
    void a_secret_that_never_was_is_unknown() {
        website.get("/preview-links/" + "A".repeat(43)).assertProblem(404, "no-such-thing");
        website.get("/preview-links/kort").assertProblem(404, "no-such-thing");
    }

    @Test
    void a_link_works_for_a_month_at_most() {
        var links = links();

        editor.post(links, lasting(Duration.ofDays(32)))
                .assertProblem(422, "invalid", "/expiresAt");
        editor.post(links, lasting(Duration.ofDays(-1)))
                .assertProblem(422, "invalid", "/expiresAt");
        editor.post(links, Map.of("expiresAt", "morgen"))
                .assertProblem(422, "invalid", "/expiresAt");
        editor.post("/news-articles/" + UUID.randomUUID() + "/preview-links", lasting(ONE_DAY))
                .assertProblem(404, "no-such-thing");
        editor.post("/unheard-of/" + UUID.randomUUID() + "/preview-links", lasting(ONE_DAY))
                .assertProblem(404, "no-such-thing");
    }

    @Test
    void contributors_share_their_own_and_others_share_everything() {
        var ofContributor = links(server.as("contributor"));
        var ofEditor = links(server.asOther("editor"));

        for (var role : List.of("contributor", "editor", "administrator")) {
            server.as(role).post(ofContributor, lasting(ONE_DAY)).ok();
        }
        var others = server.asOther("editor").post(ofEditor, lasting(ONE_DAY)).ok();
        server.as("contributor").post(ofEditor, lasting(ONE_DAY)).assertProblem(403, "not-yours");
        server.as("contributor")
                .delete(ofEditor + "/" + others.text("/id"))
                .assertProblem(403, "not-yours");
        server.as("editor").post(ofEditor, lasting(ONE_DAY)).ok();
        assertThat(server.as("administrator").delete(ofEditor + "/" + others.text("/id")).status())
                .isEqualTo(204);
        for (var role : List.of("moderator", "visitor", "service")) {
            server.as(role).post(ofEditor, lasting(ONE_DAY)).assertProblem(403, "not-yours");
            server.as(role).get(ofEditor).assertProblem(403, "not-yours");
        }
        for (var role : List.of("contributor", "editor", "administrator", "visitor")) {
            server.as(role)
                    .get("/preview-links/" + others.text("/token"))
                    .assertProblem(403, "not-yours");
        }
    }

    private static final Duration ONE_DAY = Duration.ofDays(1);

    private String links() {
        return links(editor);
    }

    private static String links(Caller maker) {
        var article =
                maker.post(
                                "/news-articles",
                                Map.of(
                                        "slug", "bericht",
                                        "title", "Bericht",
                                        "bodyHtml", "<p>Tekst.</p>",
                                        "datedOn", "2026-11-24"))
                        .ok();
        return "/news-articles/" + article.text("/id") + "/preview-links";
    }

    private static Map<String, Object> lasting(Duration duration) {
        return Map.of("expiresAt", Instant.now().plus(duration).toString());
    }
}

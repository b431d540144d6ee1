package nl.millenniumgemeenten.content.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.CampaignChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignResourceTest {

    private final ContentServer server = ContentServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void settings_are_told_as_they_were_saved() throws SQLException {
        var editor = server.as("editor");
        var before = editor.get("/campaign").ok();

        var saved = editor.put("/campaign", before.etag(), body()).ok();

        assertThat(editor.get("/campaign").ok().json()).isEqualTo(saved.json());
        assertThat(saved.text("/introductionHtml")).isEqualTo("<p>Welkom.</p>");
        assertThat(saved.text("/socialAccounts/0/network")).isEqualTo("mastodon");
        assertThat(server.changes("campaign").getLast())
                .isInstanceOfSatisfying(
                        CampaignChange.Configured.class,
                        change -> {
                            assertThat(change.revision())
                                    .isEqualTo(saved.json().at("/revision").asLong());
                            assertThat(change.name()).isEqualTo("Fairtrade Gemeenten");
                            assertThat(change.socialAccounts())
                                    .containsExactly(
                                            new CampaignChange.SocialAccount(
                                                    "mastodon",
                                                    "Mastodon",
                                                    "https://social.example/@fairtrade"));
                        });
        editor.put("/campaign", before.etag(), body()).assertProblem(412, "stale-revision");
    }

    @Test
    void every_field_at_fault_is_named_at_once() {
        var editor = server.as("administrator");
        var body = new HashMap<>(body());
        body.put("name", "");
        body.put("contactEmail", "geen adres");
        body.put(
                "socialAccounts",
                List.of(Map.of("network", "X!", "label", "X", "url", "javascript:alert(1)")));

        editor.put("/campaign", editor.get("/campaign").etag(), body)
                .assertProblem(
                        422,
                        "invalid",
                        "/name",
                        "/contactEmail",
                        "/socialAccounts/0/network",
                        "/socialAccounts/0/url");
        editor.putBlindly("/campaign", body()).assertProblem(428, "revision-required");
    }

    @Test
    void the_site_has_a_name_in_the_fediverse_until_it_has_none() throws SQLException {
        var editor = server.as("editor");
        var body = new HashMap<>(body());
        body.put("fediverseName", "fairtrade_gemeenten");
        var named = editor.put("/campaign", editor.get("/campaign").etag(), body).ok();
        assertThat(fediverseName()).isEqualTo("fairtrade_gemeenten");

        var kept = editor.put("/campaign", named.etag(), body()).ok();
        assertThat(kept.text("/fediverseName"))
                .as("a desk that does not know the field leaves it")
                .isEqualTo("fairtrade_gemeenten");

        body.put("fediverseName", "Niet Goed");
        editor.put("/campaign", kept.etag(), body).assertProblem(422, "invalid", "/fediverseName");
        body.put("fediverseName", "");
        editor.put("/campaign", kept.etag(), body).ok();
        assertThat(fediverseName()).isNull();
    }

    private @Nullable String fediverseName() throws SQLException {
        return ((CampaignChange.Configured) server.changes("campaign").getLast()).fediverseName();
    }

    private static Map<String, Object> body() {
        return Map.of(
                "name", "Fairtrade Gemeenten",
                "tagline", "Eerlijk begint hier",
                "participantsLabel", "fairtradegemeenten",
                "introductionHtml", "Welkom.",
                "organiser", "De stichting",
                "contactEmail", "info@fairtrade.example",
                "socialAccounts",
                        List.of(
                                Map.of(
                                        "network", "mastodon",
                                        "label", "Mastodon",
                                        "url", "https://social.example/@fairtrade")));
    }
}

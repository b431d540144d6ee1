package nl.millenniumgemeenten.gateway.desk.resource;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResourceDeskTest {
    private static final UUID GUIDE = new UUID(9, 1);

    private final FakeContent content = new FakeContent();
    private EmbeddedServer server;
    private Browser browser;

    @BeforeAll
    void start() {
        server = DeskFixture.start(content);
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @BeforeEach
    void editor() {
        content.startAgain();
        SiteFixture.replace(
                server.getApplicationContext().getBean(Site.class),
                imageOf(
                        new MediaChange.Stored(
                                GUIDE,
                                1,
                                "ab".repeat(32),
                                "application/pdf",
                                "gids.pdf",
                                "Gids",
                                null,
                                null,
                                1000,
                                null,
                                null,
                                null,
                                Instant.parse("2026-11-24T12:00:00Z"))));
        browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
    }

    @Test
    void a_resource_is_saved_with_the_files_that_were_chosen() {
        var fresh = browser.get("/redactie/hulpbronnen/nieuw");
        assertThat(fresh.page().select("select[name=file] option").eachText())
                .containsExactly("Geen bestand", "Gids (gids.pdf)");

        var saved =
                browser.post(
                        "/redactie/hulpbronnen/nieuw",
                        "csrf",
                        fresh.field("csrf"),
                        "action",
                        "save",
                        "title",
                        "Gids",
                        "slug",
                        "gids",
                        "type",
                        "BROCHURE",
                        "url",
                        "https://example.org/",
                        "file",
                        "",
                        "fileTitle",
                        "",
                        "file",
                        GUIDE.toString(),
                        "fileTitle",
                        "De hele gids");

        assertThat(content.draft(content.all().getFirst()))
                .containsEntry("type", "BROCHURE")
                .containsEntry(
                        "files",
                        List.of(Map.of("media", GUIDE.toString(), "title", "De hele gids")));
        var form = browser.get(saved.location());
        assertThat(form.page().select("select[name=file]")).hasSize(2);
        assertThat(form.page().select("select[name=file] option[selected]").eachAttr("value"))
                .containsExactly(GUIDE.toString(), "");
    }
}

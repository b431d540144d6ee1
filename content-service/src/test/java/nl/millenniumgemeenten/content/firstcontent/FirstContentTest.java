package nl.millenniumgemeenten.content.firstcontent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.localstack.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstContentTest {
    private static final Map<String, Object> ON = Map.of("first-content.enabled", true);
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

    /// What the gateway answers besides pages and news.
    private static final Pattern OTHER =
            Pattern.compile("/gemeenten|/doelen(/[1-8])?|/nieuwsbrief|/discussies/mijn-gegevens");

    @Test
    void an_empty_database_gets_pages_news_and_a_campaign_that_are_live() {
        try (var server = ContentServer.start(TestStack.createDatabase(), ON)) {
            var editor = server.as("editor");

            var pages = editor.get("/pages").ok().json().at("/items");
            assertThat(pages.findValuesAsText("path"))
                    .contains(
                            "/campagne",
                            "/campagne/geschiedenis",
                            "/campagne/meedoen",
                            "/campagne/rollen",
                            "/campagne/ideeen",
                            "/vng-international",
                            "/vng-international/advies",
                            "/vng-international/cursussen",
                            "/vng-international/praktische-gidsen",
                            "/vng-international/ervaringen-delen",
                            "/contact",
                            "/privacy",
                            "/toegankelijkheid");
            assertThat(pages.findValuesAsText("state")).containsOnly("live");
            var news = editor.get("/news-articles").ok().json().at("/items");
            assertThat(news.findValuesAsText("number")).contains("143").hasSize(10);
            assertThat(news.findValuesAsText("datedOn"))
                    .contains("2012-09-24", "2010-10-07", "2014-04-22");
            var agenda = editor.get("/agenda-items").ok();
            assertThat(agenda.text("/items/0/title")).isEqualTo("Millennium Gemeente Dag");
            assertThat(agenda.text("/items/0/days/0/on")).isEqualTo("2010-10-07");
            var resources = editor.get("/resources?state=live").ok().json().at("/items");
            assertThat(resources.findValuesAsText("type"))
                    .containsExactly("BROCHURE", "BROCHURE", "BROCHURE");
            assertThat(editor.get("/campaign").ok().text("/name")).isEqualTo("Millenniumgemeenten");
        }
    }

    @Test
    void new_articles_are_numbered_after_those_that_came_along() {
        try (var server = ContentServer.start(TestStack.createDatabase(), ON)) {
            var body =
                    Map.of(
                            "slug", "nieuw",
                            "title", "Nieuw",
                            "bodyHtml", "Tekst.",
                            "datedOn", "2026-03-14");

            assertThat(server.as("editor").post("/news-articles", body).ok().text("/number"))
                    .isEqualTo("1010");
        }
    }

    @Test
    void instances_that_start_together_load_it_once() throws Exception {
        var database = TestStack.createDatabase();
        // The tables first: what is at stake here is the loading.
        ContentServer.start(database, Map.of()).close();
        Callable<ContentServer> start = () -> ContentServer.start(database, ON);
        try (var starters = Executors.newFixedThreadPool(2)) {
            for (var started : starters.invokeAll(List.of(start, start))) {
                try (var server = started.get()) {
                    assertThat(server.as("editor").get("/news-articles").ok().json().at("/items"))
                            .hasSize(10);
                    assertThat(server.changes("campaign")).hasSize(1);
                }
            }
        }
    }

    @Test
    void what_editors_did_since_is_left_alone() {
        var database = TestStack.createDatabase();
        try (var server = ContentServer.start(database, ON)) {
            var editor = server.as("editor");
            var contact = page(editor, "/contact");
            editor.delete(
                            "/pages/" + contact.get("id").asText() + "/publication",
                            "\"" + contact.get("revision").asText() + "\"")
                    .ok();
        }

        try (var server = ContentServer.start(database, ON)) {
            assertThat(page(server.as("editor"), "/contact").get("state").asText())
                    .isEqualTo("withdrawn");
        }
    }

    @Test
    void a_database_with_content_of_its_own_gets_nothing() {
        var database = TestStack.createDatabase();
        try (var server = ContentServer.start(database, Map.of())) {
            var body =
                    Map.of("slug", "eigen", "title", "Eigen", "position", 1, "inNavigation", true);
            server.as("editor").post("/pages", body).ok();
        }

        try (var server = ContentServer.start(database, ON)) {
            assertThat(server.as("editor").get("/pages").ok().json().at("/items")).hasSize(1);
        }
    }

    @Test
    void another_campaign_brings_its_own(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("index.txt"), "welkom.html\n");
        Files.writeString(
                directory.resolve("welkom.html"),
                """
                ---
                kind: page
                path: /welkom
                title: Welkom
                navigationTitle: Welkom
                summary: Van ons.
                position: 1
                inNavigation: true
                ---
                Hallo.
                """);

        try (var server =
                ContentServer.start(
                        TestStack.createDatabase(),
                        Map.of(
                                "first-content.enabled",
                                true,
                                "first-content.directory",
                                "file:" + directory))) {
            assertThat(page(server.as("editor"), "/welkom").get("state").asText())
                    .isEqualTo("live");
        }
    }

    @Test
    void a_file_at_fault_is_named_and_nothing_is_half_loaded(@TempDir Path directory)
            throws IOException {
        Files.writeString(directory.resolve("index.txt"), "a.html\n");
        Files.writeString(directory.resolve("a.html"), "---\nkind: poem\n---\nHallo.\n");
        var database = TestStack.createDatabase();
        var wrong =
                Map.<String, Object>of(
                        "first-content.enabled",
                        true,
                        "first-content.directory",
                        "file:" + directory);

        assertThatThrownBy(() -> ContentServer.start(database, wrong))
                .hasStackTraceContaining("First content a.html: kind poem");
        try (var server = ContentServer.start(database, ON)) {
            assertThat(page(server.as("editor"), "/contact")).isNotNull();
        }
    }

    @Test
    void every_text_is_tidy_and_every_link_leads_somewhere() {
        var files =
                resource("index.txt")
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(name -> ContentFile.parse(name, resource(name)))
                        .toList();
        var addresses = new HashSet<String>();
        for (var file : files) {
            addresses.addAll(file.all("path"));
            if (file.value("kind").equals("news")) {
                addresses.add("/nieuws/" + file.value("number") + "-" + file.value("slug"));
            }
        }

        for (var file : files) {
            var html = SafeHtml.of(file.body()).value();
            assertThat(html.replace(" rel=\"noopener\"", ""))
                    .as(file.name())
                    .isEqualTo(file.body().strip());
            for (var link : links(html)) {
                assertThat(addresses.contains(link) || OTHER.matcher(link).matches())
                        .as(file.name() + " links to " + link)
                        .isTrue();
            }
        }
    }

    private static List<String> links(String html) {
        var links = new ArrayList<String>();
        var matcher = LINK.matcher(html);
        while (matcher.find()) {
            links.add(matcher.group(1));
        }
        return links;
    }

    private static JsonNode page(Caller caller, String path) {
        for (var page : caller.get("/pages").ok().json().at("/items")) {
            if (page.get("path").asText().equals(path)) {
                return page;
            }
        }
        throw new AssertionError("No page at " + path);
    }

    private static String resource(String name) {
        try (var stream =
                Objects.requireNonNull(
                        FirstContentTest.class.getResourceAsStream("/first-content/" + name),
                        name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

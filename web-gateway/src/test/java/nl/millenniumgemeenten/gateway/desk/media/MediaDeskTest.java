package nl.millenniumgemeenten.gateway.desk.media;

import static nl.millenniumgemeenten.gateway.Browser.FILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.account.AccountsFixture;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.service.FakeMedia;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaDeskTest {
    private static final String LIST = "/redactie/media";

    @TempDir private static Path directory = Path.of("");

    private final FakeMedia library = new FakeMedia();
    private EmbeddedServer server;
    private Browser editor;
    private Browser contributor;

    @BeforeAll
    void start() {
        server =
                DeskFixture.start(
                        Map.of(
                                "services.content",
                                library.address().toString(),
                                "site.snapshot-directory",
                                directory.toString()));
        editor = new Browser(server.getURI());
        DeskFixture.signIn(editor, DeskFixture.EDITOR);
        contributor = new Browser(server.getURI());
        DeskFixture.signIn(contributor, DeskFixture.CONTRIBUTOR);
    }

    @AfterAll
    void stop() {
        server.close();
        library.close();
    }

    private String csrf(Browser browser) {
        return browser.get(LIST).page().select("main [name=csrf]").val();
    }

    @Test
    void many_files_come_in_at_once_and_each_is_judged_apart() {
        var answer =
                editor.postMultipart(
                        LIST,
                        "csrf",
                        csrf(editor),
                        FILE + "bestanden",
                        "een",
                        FILE + "bestanden",
                        "x".repeat(300_000),
                        "iets",
                        "anders");

        assertThat(answer.location()).isEqualTo(LIST + "?gelukt=media-toegevoegd");
        assertThat(library.asked().stream().filter(each -> each.startsWith("POST")))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(each -> each.equals("POST /media?name=foto.jpg"));
        assertThat(editor.get(answer.location()).text()).contains("zijn toegevoegd", "foto.jpg");
        assertThat(AccountsFixture.log(server.getApplicationContext()).getFirst().thing())
                .matches("[0-9a-f-]{36}, [0-9a-f-]{36}");
        assertThat(editor.get(LIST).page().select(".media-tile source[type=image/webp]"))
                .isNotEmpty();
    }

    @Test
    void what_is_refused_is_named_above_the_library() {
        var none = editor.postMultipart(LIST, "csrf", csrf(editor));

        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().select(".error-summary a[href=#bestanden]").text())
                .isEqualTo("Kies een of meer bestanden.");
        assertThat(none.page().title()).startsWith("Fout");
    }

    @Test
    void a_script_gets_a_piece_of_a_page_for_each_file() {
        var answer =
                editor.postMultipart(
                        LIST, "csrf", csrf(editor), "een", "ja", FILE + "bestanden", "een");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.page().select("a.media-tile").attr("href")).startsWith(LIST + "/");
        assertThat(answer.page().select("button[data-media]").attr("data-preview"))
                .startsWith("/redactie/media/bestanden/" + "ab".repeat(32) + "/");
    }

    @Test
    void nothing_stays_on_disk_and_strangers_put_nothing_there() throws IOException {
        var stranger = new Browser(server.getURI());
        var answer =
                stranger.postMultipart(LIST, "csrf", "x", FILE + "bestanden", "y".repeat(100_000));
        editor.postMultipart(LIST, "csrf", "geen", FILE + "bestanden", "y".repeat(100_000));
        editor.postMultipart(LIST, "csrf", csrf(editor), FILE + "bestanden", "y".repeat(100_000));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).startsWith("/redactie/inloggen");
        try (var left = Files.list(directory.resolve("uploads"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_picture_is_described_with_what_matters_most_in_it() {
        var path = LIST + "/" + library.add("Markt", "picture", "iemand");
        var screen = editor.get(path);

        var saved = save(screen, path, "title", "Grote markt", "focusX", "25", "focusY", "60");

        assertThat(saved.location()).isEqualTo(path + "?gelukt=media-opgeslagen");
        var after = editor.get(saved.location());
        assertThat(after.field("title")).isEqualTo("Grote markt");
        assertThat(after.field("focusX")).isEqualTo("25");
        assertThat(after.page().select("circle").attr("cx")).isEqualTo("25%");
        assertThat(after.text()).contains("Beeld, 1500 × 1000", "1,9 MB", "Toos Test");
    }

    @Test
    void what_is_wrong_stands_beside_its_field_with_what_was_typed() {
        var path = LIST + "/" + library.add("Markt", "picture", "iemand");
        var screen = editor.get(path);

        var untitled = save(screen, path, "title", "", "credit", "Piet");
        var nowhere = save(screen, path, "title", "Markt", "focusX", "links", "focusY", "1");

        assertThat(untitled.status()).isEqualTo(422);
        assertThat(untitled.page().select("#title-fout").text()).contains("Vul dit in.");
        assertThat(untitled.field("credit")).isEqualTo("Piet");
        assertThat(nowhere.page().select("#focusX-fout").text()).contains("van 0 tot en met 100");
        assertThat(nowhere.field("focusX")).isEqualTo("links");
    }

    @Test
    void who_comes_second_sees_both_versions() {
        var id = library.add("Markt", "picture", "iemand");
        var screen = editor.get(LIST + "/" + id);
        library.changeElsewhere(id, "Van een ander");

        var late = save(screen, LIST + "/" + id, "title", "Van mij");
        var withdrawn = editor.post(LIST + "/" + id + "/intrekken", hidden(screen));

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("Van een ander", "Van mij");
        assertThat(withdrawn.status()).isEqualTo(412);
        assertThat(withdrawn.text()).contains("net gewijzigd");
    }

    @Test
    void what_two_changed_in_different_fields_comes_together() {
        var id = library.add("Markt", "picture", "iemand");
        var path = LIST + "/" + id;
        var screen = editor.get(path);
        library.changeElsewhere(id, "Van een ander");

        var saved = change(screen, path, "focusX", "25", "focusY", "60");

        assertThat(saved.location()).isEqualTo(path + "?gelukt=samengevoegd&bewaard=title");
        var after = editor.get(saved.location());
        assertThat(after.text()).contains("gewijzigd: ‘Titel’");
        assertThat(after.field("title")).isEqualTo("Van een ander");
        assertThat(after.field("focusX")).isEqualTo("25");
        assertThat(after.field("focusY")).isEqualTo("60");
    }

    @Test
    void the_point_that_matters_is_one_thing_to_choose() {
        var id = library.add("Markt", "picture", "iemand");
        var path = LIST + "/" + id;
        var screen = editor.get(path);
        change(screen, path, "focusX", "10", "focusY", "20");

        var late = change(screen, path, "focusX", "70", "focusY", "80");
        var kept = editor.post(path, DeskFixture.fields(late));

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.page().select(".clash legend").eachText())
                .containsExactly("Waar het om gaat");
        assertThat(late.page().select(".compared").text())
                .contains(
                        "[verwijderd: 10] % van links, [verwijderd: 20] % van boven",
                        "[toegevoegd: 70] % van links, [toegevoegd: 80] % van boven");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(editor.get(path).field("focusX")).isEqualTo("70");
        assertThat(editor.get(path).field("focusY")).isEqualTo("80");
    }

    @Test
    void another_file_takes_its_place() {
        var id = library.add("Markt", "picture", "iemand");
        var screen = editor.get(LIST + "/" + id);

        var replaced =
                editor.postMultipart(
                        LIST + "/" + id + "/bestand",
                        "csrf",
                        screen.field("csrf"),
                        "revision",
                        "1",
                        FILE + "bestand",
                        "nieuw");
        var none =
                editor.postMultipart(
                        LIST + "/" + id + "/bestand",
                        "csrf",
                        screen.field("csrf"),
                        "revision",
                        "2");

        assertThat(replaced.location()).endsWith("?gelukt=media-vervangen");
        assertThat(library.stored(id)).containsEntry("fileName", "foto.jpg");
        assertThat(none.page().select("#bestand-fout").text()).contains("Kies een bestand.");
    }

    @Test
    void what_is_used_says_where_and_stays() {
        var id = library.add("Gids", "document", "iemand");
        library.usedIn("news-articles", "Gids voor scholen", 7);
        var screen = editor.get(LIST + "/" + id);
        var refused = editor.post(LIST + "/" + id + "/intrekken", hidden(screen));

        assertThat(screen.page().select("a[href^=/redactie/nieuws/]").text())
                .isEqualTo("Gids voor scholen");
        assertThat(screen.text())
                .contains(
                        "Dit zijn de eerste 1 van 7 plekken.",
                        "Nieuwsbericht, op de site, in het concept");
        assertThat(screen.page().select("a[href^=/redactie/media/bestanden/]").attr("href"))
                .endsWith("/gids.pdf");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("nog op 1 plek", "Gids voor scholen");
    }

    @Test
    void a_contributor_changes_what_is_theirs() {
        var others = contributor.get(LIST + "/" + library.add("Markt", "picture", "iemand"));

        assertThat(contributor.get(LIST).page().select("media-upload")).isNotEmpty();
        assertThat(others.page().select("main form")).isEmpty();
        assertThat(others.text()).contains("Waar dit staat");
    }

    @Test
    void the_dialog_offers_pictures_only() {
        library.add("Plein", "picture", "iemand");
        library.add("Gids", "document", "iemand");
        var dialog = editor.get(LIST + "/kiezen?q=plein");
        var choice = dialog.page().select("button[data-media][data-title=Plein]");

        assertThat(dialog.status()).isEqualTo(200);
        assertThat(choice.attr("data-alternative")).isEqualTo("Kramen");
        assertThat(choice.attr("data-width")).isEqualTo("1500");
        assertThat(dialog.page().select("[data-title=Gids]")).isEmpty();
        assertThat(library.asked().getLast()).contains("q=plein", "kind=picture");
        assertThat(dialog.page().select("media-upload")).isNotEmpty();
    }

    @Test
    void the_field_of_a_picture_reads_and_keeps_what_was_chosen() {
        var field = server.getApplicationContext().getBean(PictureField.class);
        var id = new UUID(4, 1);
        var form = PictureField.fill(Form.EMPTY, Optional.of(id), "Kramen");

        assertThat(PictureField.read(form))
                .contains(Map.of("media", id.toString(), "alternative", "Kramen"));
        assertThat(PictureField.read(Form.EMPTY)).isEmpty();
        assertThat(field).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"paginas", "nieuws", "agenda", "hulpbronnen"})
    void a_text_can_have_a_picture_of_the_library(String kind) {
        var id = library.add("Kiosk " + kind, "picture", "iemand");
        var field = editor.get("/redactie/" + kind + "/nieuw").page().select("picture-field");

        assertThat(field.select("option[value=" + id + "]").text()).isEqualTo("Kiosk " + kind);
        assertThat(field.select("option[selected]").eachText()).containsExactly("Geen beeld");
        assertThat(field.select("[name=pictureAlternative]")).hasSize(1);
        assertThat(field.select("button[data-media-picker]")).hasSize(1);
    }

    @Test
    void a_picture_is_searched_without_scripts_and_nothing_typed_is_lost() {
        var id = library.add("Molen aan het water", "picture", "iemand");
        var screen = editor.get("/redactie/nieuws/nieuw");

        var found =
                editor.post(
                        "/redactie/nieuws/nieuw",
                        "csrf",
                        screen.field("csrf"),
                        "action",
                        "find-picture",
                        "title",
                        "Half af",
                        "picture",
                        id.toString(),
                        "pictureSearch",
                        "molen");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.field("title")).isEqualTo("Half af");
        assertThat(library.asked().stream().filter(asked -> asked.contains("q=molen")))
                .isNotEmpty();
        assertThat(found.page().select("#picture option[selected]").val()).isEqualTo(id.toString());
        assertThat(found.page().select("picture-field [role=status]").text()).contains("‘molen’");
        assertThat(found.page().select("#picture").hasAttr("autofocus")).isTrue();
    }

    private Browser.Answer save(Browser.Answer screen, String path, String... fields) {
        return editor.post(path, joined(hidden(screen), fields));
    }

    /// Sends the whole form, with these fields changed.
    private Browser.Answer change(Browser.Answer screen, String path, String... changed) {
        var names = List.of(changed);
        var rest =
                screen.page().selectXpath("//form[@action='" + path + "']//input[@name]").stream()
                        .filter(field -> !names.contains(field.attr("name")))
                        .flatMap(field -> Stream.of(field.attr("name"), field.val()))
                        .toArray(String[]::new);
        return editor.post(path, joined(rest, changed));
    }

    private static String[] hidden(Browser.Answer screen) {
        return new String[] {"csrf", screen.field("csrf"), "revision", screen.field("revision")};
    }

    private static String[] joined(String[] first, String[] second) {
        return Stream.concat(List.of(first).stream(), List.of(second).stream())
                .toArray(String[]::new);
    }
}

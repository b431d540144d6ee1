package nl.millenniumgemeenten.content.media;

import static nl.millenniumgemeenten.content.media.FileFixture.headOfPng;
import static nl.millenniumgemeenten.content.media.FileFixture.onItsSideWithPlace;
import static nl.millenniumgemeenten.content.media.FileFixture.picture;
import static nl.millenniumgemeenten.content.media.FileFixture.text;
import static nl.millenniumgemeenten.content.media.FileFixture.transparent;
import static nl.millenniumgemeenten.content.media.FileFixture.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaResourceTest {
    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    private Answer upload(String name, byte[] file) {
        return editor.postFile("/media?name=" + name, file);
    }

    private BufferedImage shown(Answer medium, String rendition) throws IOException {
        var bytes = editor.bytes("/media-files/" + medium.text("/hash") + "/" + rendition);
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "gif", "webp", "png"})
    void a_picture_is_kept_in_the_widths_that_it_has(String format) throws IOException {
        var medium = upload("markt-op_het%20plein.x", picture(format, 700, 400)).ok();

        assertThat(medium.status()).isEqualTo(201);
        assertThat(medium.text("/kind")).isEqualTo("picture");
        assertThat(medium.text("/title")).isEqualTo("Markt op het plein");
        assertThat(medium.text("/fileName")).isEqualTo("markt-op_het plein.jpg");
        assertThat(medium.text("/mediaType")).isEqualTo("image/jpeg");
        assertThat(medium.json().get("width").asInt()).isEqualTo(700);
        assertThat(medium.json().get("height").asInt()).isEqualTo(400);
        for (int width : new int[] {320, 640, 700}) {
            for (var type : new String[] {".webp", ".jpg"}) {
                assertThat(shown(medium, width + type).getWidth()).isEqualTo(width);
            }
        }
        assertThat(editor.get("/media-files/" + medium.text("/hash") + "/960.webp").status())
                .isEqualTo(404);
        assertThat(editor.get("/media-files/" + medium.text("/hash") + "/original").status())
                .isEqualTo(404);
        assertThat(editor.get("/media-files/" + medium.text("/hash") + "/document").status())
                .isEqualTo(404);
    }

    @Test
    void colours_stay_what_they_were() throws IOException {
        var medium = upload("vlag.jpg", picture("jpeg", 640, 400)).ok();

        for (var type : new String[] {"320.webp", "320.jpg"}) {
            var image = shown(medium, type);
            assertThat(red(image.getRGB(60, 100))).isTrue();
            assertThat(blue(image.getRGB(260, 100))).isTrue();
        }
    }

    private static boolean red(int pixel) {
        var colour = new Color(pixel);
        return colour.getRed() > 220 && colour.getBlue() < 40 && colour.getGreen() < 40;
    }

    private static boolean blue(int pixel) {
        var colour = new Color(pixel);
        return colour.getBlue() > 220 && colour.getRed() < 40 && colour.getGreen() < 40;
    }

    @Test
    void what_can_be_seen_through_stays_so() throws IOException {
        var medium = upload("logo.png", transparent(400, 400)).ok();

        assertThat(medium.text("/mediaType")).isEqualTo("image/png");
        assertThat(medium.text("/fileName")).isEqualTo("logo.png");
        for (var type : new String[] {"320.webp", "320.png"}) {
            var image = shown(medium, type);
            assertThat(image.getRGB(1, 1) >>> 24).isZero();
            assertThat(image.getRGB(160, 160) >>> 24).isEqualTo(255);
        }
    }

    @Test
    void a_picture_is_set_upright_and_loses_where_it_was_made() throws IOException {
        var medium = upload("IMG_1.jpg", onItsSideWithPlace(600, 400)).ok();

        assertThat(medium.json().get("width").asInt()).isEqualTo(400);
        assertThat(medium.json().get("height").asInt()).isEqualTo(600);
        var image = shown(medium, "400.jpg");
        assertThat(image.getHeight()).isEqualTo(600);
        assertThat(red(image.getRGB(200, 100))).isTrue();
        assertThat(blue(image.getRGB(200, 500))).isTrue();
        for (var name : new String[] {"320.jpg", "400.webp"}) {
            var bytes = editor.bytes("/media-files/" + medium.text("/hash") + "/" + name);
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotContain("GPS")
                    .doesNotContain("Exif");
        }
    }

    @Test
    void a_large_picture_is_made_with_little_memory() throws IOException {
        var medium = upload("groot.jpg", picture("jpeg", 7000, 5000)).ok();

        assertThat(medium.json().get("width").asInt()).isEqualTo(7000);
        assertThat(shown(medium, "1920.webp").getHeight()).isEqualTo(1371);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[Content_Types].xml,word/document.xml | docx",
                "[Content_Types].xml,xl/workbook.xml | xlsx",
                "[Content_Types].xml,ppt/presentation.xml | pptx",
                "mimetype,content.xml | odt"
            })
    void an_office_document_is_known_by_what_is_inside(String entries, String extension) {
        var file = zip(entries.split(","));
        var medium = upload("jaarplan.zip", file).ok();

        assertThat(medium.text("/kind")).isEqualTo("document");
        assertThat(medium.text("/fileName")).isEqualTo("jaarplan." + extension);
        assertThat(editor.bytes("/media-files/" + medium.text("/hash") + "/document"))
                .isEqualTo(file);
    }

    @Test
    void a_large_document_comes_back_the_same() {
        var file = Arrays.copyOf(text("%PDF-1.7\n"), 2 * 1024 * 1024);
        file[1_500_000] = 7;
        var medium = upload("boek.pdf", file).ok();

        assertThat(editor.bytes("/media-files/" + medium.text("/hash") + "/document"))
                .isEqualTo(file);
        assertThat(medium.json().get("bytes").asLong()).isEqualTo(file.length);
    }

    @Test
    void a_table_in_plain_text_is_taken_and_anything_that_only_says_so_is_not() {
        assertThat(upload("lijst.csv", text("naam;jaar\nÉén;2010\n")).ok().text("/mediaType"))
                .isEqualTo("text/csv");
        refused("lijst.csv", new byte[] {'a', 0, 'b'}, "geen gewone tekst");
        refused("lijst.txt", text("naam;jaar"), "Dit soort bestand");
    }

    @Test
    void what_is_dangerous_or_something_else_is_refused_by_its_content_and_its_name_said() {
        refused("foto.jpg", text("<!DOCTYPE html><script>alert(1)</script>"), "webpagina");
        refused("foto.csv", text("\ufeff<html>"), "webpagina");
        refused("logo.png", text("<?xml version='1.0'?><svg onload='x'/>"), "SVG");
        refused("bestanden.docx", zip("virus.exe"), "ingepakt bestand");
        refused("plan.docx", zip("[Content_Types].xml", "word/vbaProject.bin"), "macro");
        refused("stuk.docx", Arrays.copyOf(zip("word/document.xml"), 40), "beschadigd");
        refused("leeg.jpg", new byte[0], "leeg");
        refused("stuk.jpg", Arrays.copyOf(picture("jpeg", 600, 400), 700), "niet te lezen");
        refused("programma.pdf", new byte[] {'M', 'Z', 1, 2}, "Dit soort bestand");
    }

    @Test
    void what_would_fill_the_memory_is_refused_before_it_is_unpacked() {
        refused("bom.png", headOfPng(60_000, 60_000), "te veel pixels: 60000 bij 60000");
        refused("draad.png", headOfPng(50_000_000, 1), "te lang: 50000000 bij 1 pixels");
        var honest = zip("[Content_Types].xml", "word/document.xml");
        upload("eerlijk.docx", honest).ok();
        refused("verborgen.docx", withEndInComment(honest), "");
        refused(
                "groot.jpg",
                Arrays.copyOf(picture("jpeg", 60, 40), 20 * 1024 * 1024 + 1),
                "hoogstens 20 MB");
        refused(
                "boek.pdf",
                Arrays.copyOf(text("%PDF-1.7"), 50 * 1024 * 1024 + 10),
                "hoogstens 50 MB");
    }

    @Test
    void a_jpeg_that_is_more_than_its_pixels_is_refused_with_what_to_do() throws IOException {
        refused("drukwerk.jpg", FileFixture.headOfJpeg(0xC0, 400, 300, 4, 1), "(CMYK)");
        refused("groot.jpg", FileFixture.headOfJpeg(0xC2, 8000, 6000, 3, 10), "progressieve JPEG");
        refused("net-niet.jpg", FileFixture.headOfJpeg(0xC2, 2648, 2648, 3, 10), "progressieve");
        refused("net-wel.jpg", FileFixture.headOfJpeg(0xC2, 2640, 2640, 3, 10), "niet te lezen");
        refused("lang.jpg", FileFixture.headOfJpeg(0xC2, 400, 300, 3, 101), "progressieve JPEG");
        refused("los.jpg", FileFixture.headOfJpeg(0xC0, 8000, 6000, 3, 3), "progressieve JPEG");
        refused("gewoon.jpg", FileFixture.headOfJpeg(0xC0, 8000, 6000, 3, 1), "niet te lezen");

        var medium = upload("stappen.jpg", FileFixture.progressive(700, 400)).ok();
        assertThat(shown(medium, "320.jpg").getHeight()).isEqualTo(183);
    }

    @Test
    void room_for_files_is_no_room_for_texts() {
        assertThat(editor.post("/news-articles", "\"" + "a".repeat(2_000_000) + "\"").status())
                .isEqualTo(413);
    }

    /// The same, and in its comment another end of a zip, which names fewer files.
    private static byte[] withEndInComment(byte[] zip) {
        int end = zip.length - 22;
        var hidden = Arrays.copyOf(zip, zip.length + 30);
        hidden[end + 20] = 30;
        System.arraycopy(zip, end, hidden, zip.length, 22);
        return hidden;
    }

    private void refused(String name, byte[] file, String why) {
        var answer = upload(name, file).assertProblem(422, "invalid", "/file");
        assertThat(answer.text("/errors/0/detail")).startsWith(name + ": ").contains(why);
    }

    @Test
    void the_same_file_is_kept_once_and_may_be_two_things() {
        var file = picture("jpeg", 333, 222);
        var first = upload("een.jpg", file).ok();
        var second = upload("twee.jpg", file).ok();

        assertThat(second.text("/hash")).isEqualTo(first.text("/hash"));
        assertThat(second.text("/id")).isNotEqualTo(first.text("/id"));
        assertThat(second.text("/title")).isEqualTo("Twee");
    }

    @Test
    void what_is_said_of_it_must_fit() {
        var medium = upload("markt.jpg", picture("jpeg", 50, 30)).ok();
        var path = "/media/" + medium.text("/id");

        editor.put(path, medium.etag(), Map.of("title", "", "focalX", 0.5))
                .assertProblem(422, "invalid", "/title", "/focalY");
        editor.put(path, medium.etag(), Map.of("title", "Markt", "focalX", 1.5, "focalY", -1))
                .assertProblem(422, "invalid", "/focalX", "/focalY");
        editor.put(path, "\"9\"", Map.of("title", "Markt")).assertProblem(412, "stale-revision");
        editor.putBlindly(path, Map.of("title", "Markt")).assertProblem(428, "revision-required");
    }

    @Test
    void the_list_goes_on_and_is_searched() {
        var words = "Zoekwoord%20100%25";
        for (int number = 1; number <= 3; number++) {
            upload(words + "-" + number + ".csv", text("a;" + number)).ok();
        }
        var found = editor.get("/media?q=zoekWOORD&kind=document&limit=2").ok();
        var rest =
                editor.get("/media?q=zoekWOORD&kind=document&limit=2&after=" + found.text("/next"))
                        .ok();

        assertThat(found.json().get("items").findValuesAsText("title"))
                .containsExactly("Zoekwoord 100 3", "Zoekwoord 100 2");
        assertThat(rest.json().get("items").findValuesAsText("title"))
                .containsExactly("Zoekwoord 100 1");
        assertThat(rest.json().get("next").isNull()).isTrue();
        assertThat(editor.get("/media?q=zoekwoord&kind=picture").json().get("items")).isEmpty();
        assertThat(editor.get("/media?q=%25").json().get("items")).isEmpty();
    }
}

package nl.millenniumgemeenten.gateway.discuss;

import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.desk;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.discussion;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.form.LargeForm;
import nl.millenniumgemeenten.gateway.service.FakeParticipants;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureUploadTest {
    private static final String FORM = "/discussies/1/meeschrijven";
    private static final String FILE = Browser.FILE + "foto1";
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir private Path directory = Path.of("");

    private final FakeParticipants participants = new FakeParticipants();
    private EmbeddedServer server;
    private Browser browser;

    @BeforeEach
    void start() {
        server =
                GatewayFixture.start(
                        Map.of(
                                "site.snapshot-directory",
                                directory.toString(),
                                "services.content",
                                participants.address().toString(),
                                "sign-up.unproven-per-hour",
                                1000,
                                "sign-up.patience",
                                "0s",
                                "discussions.pictures-per-hour",
                                3,
                                "discussions.picture-patience",
                                "2s"));
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(site, imageOf(desk(), discussion(1, "een")));
        SiteFixture.ready(site);
        browser = new Browser(server.getURI());
    }

    @AfterEach
    void stop() {
        server.stop();
        participants.close();
    }

    private Path uploads() {
        return directory.resolve(PictureFormFilter.UPLOADS);
    }

    private long kept() {
        try {
            return LargeForm.kept(uploads());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private boolean nothingKept() {
        try (var left = Files.list(uploads())) {
            return left.findAny().isEmpty();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int turn = 0; turn < 300 && !condition.getAsBoolean(); turn++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /// Somebody who begins to send a form of 5 MB, and sends this much of a picture.
    private Socket begun(int bytes) throws IOException {
        var site = server.getURI();
        var socket = new Socket(site.getHost(), site.getPort());
        socket.setSoTimeout(20_000);
        var out = socket.getOutputStream();
        out.write(
                """
                POST %s HTTP/1.1
                Host: %s
                Origin: %s
                Content-Type: multipart/form-data; boundary=XX
                Content-Length: %d

                --XX
                Content-Disposition: form-data; name="markdown"

                Wat ik al typte
                --XX
                Content-Disposition: form-data; name="foto1"; filename="foto.jpg"

                """
                        .formatted(
                                FORM,
                                site.getAuthority(),
                                site.getScheme() + "://" + site.getAuthority(),
                                5 * MEGABYTE)
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        out.write(new byte[bytes]);
        out.flush();
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        var answer = new StringBuilder();
        var piece = new byte[8192];
        var in = socket.getInputStream();
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            answer.append(new String(piece, 0, read, StandardCharsets.ISO_8859_1));
            if (answer.indexOf("</html>") >= 0) {
                break;
            }
        }
        return answer.toString();
    }

    /// The form as a browser sends it, with these on top.
    private Browser.Answer write(String... more) {
        var fields = new ArrayList<String>();
        for (var field :
                browser.get(FORM).page().select("form[action=" + FORM + "] [type=hidden]")) {
            fields.addAll(List.of(field.attr("name"), field.val()));
        }
        fields.addAll(List.of(more));
        return browser.postMultipart(FORM, fields.toArray(String[]::new));
    }

    private Browser.Answer written(String file) {
        return write(
                "markdown",
                "Kijk eens",
                FILE,
                file,
                "beschrijving1",
                "Een plein",
                "name",
                "Anna",
                "municipality",
                "",
                "email",
                "anna@example.org");
    }

    @Test
    void who_hangs_up_leaves_nothing_on_our_disk() throws Exception {
        try (var _ = begun(MEGABYTE)) {
            await(() -> kept() > MEGABYTE / 2);
        }

        await(this::nothingKept);
    }

    @Test
    void who_sends_too_slowly_is_let_go_and_keeps_what_they_typed() throws Exception {
        try (var slow = begun(1000)) {
            var answer = answer(slow);

            assertThat(answer).startsWith("HTTP/1.1 422").contains("Wat ik al typte");
        }
        await(this::nothingKept);
    }

    @Test
    void who_comes_when_there_is_no_room_keeps_what_they_typed() throws IOException {
        var other = Files.createDirectories(uploads().resolve("upload1")).resolve("file");
        try (var large = new RandomAccessFile(other.toFile(), "rw")) {
            large.setLength(500L * MEGABYTE);
        }

        var answer = written("x".repeat(MEGABYTE));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        var page = answer.page();
        assertThat(page.select(".error-summary").text()).contains("veel foto’s tegelijk");
        assertThat(page.select("textarea").text()).isEqualTo("Kijk eens");
        assertThat(page.select("#beschrijving1").val()).isEqualTo("Een plein");
        assertThat(page.select("#email").val()).isEqualTo("anna@example.org");
        assertThat(kept()).isEqualTo(500L * MEGABYTE);
        assertThat(participants.pictures()).isZero();
        assertThat(written("klein").status()).as("small").isEqualTo(303);
    }

    @Test
    void names_of_fields_and_files_do_not_fill_our_memory() {
        var many = new ArrayList<String>(List.of("markdown", "Kijk eens"));
        for (int at = 0; at < 60; at++) {
            many.addAll(List.of("veld" + at, "x"));
        }
        many.addAll(List.of(FILE, "een foto", "beschrijving1", "Een plein"));
        assertThat(write(many.toArray(String[]::new)).status()).as("many").isEqualTo(422);

        var lengthy = write("markdown", "Kijk", Browser.FILE + "x".repeat(200_000), "een foto");
        assertThat(lengthy.status()).as("a long name").isEqualTo(422);

        var together = new ArrayList<String>(List.of("markdown", "Kijk eens"));
        for (int at = 0; at < 30; at++) {
            together.addAll(List.of(Browser.FILE + at + "x".repeat(40_000), "een foto"));
        }
        assertThat(write(together.toArray(String[]::new)).status()).as("names").isEqualTo(422);
        assertThat(participants.pictures()).isZero();
        assertThat(kept()).isZero();
    }

    @Test
    void pictures_count_for_who_sends_them_whatever_becomes_of_the_text() {
        participants.closed(true);
        for (int at = 0; at < 3; at++) {
            assertThat(written("foto " + at).status()).isEqualTo(409);
        }

        var answer = written("nog een");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.page().select("textarea").text()).isEqualTo("Kijk eens");
        assertThat(Long.parseLong(answer.header("Retry-After")))
                .isLessThanOrEqualTo(Duration.ofHours(1).toSeconds() + 1);
        assertThat(participants.pictures()).isEqualTo(3);
    }

    @Test
    void no_picture_is_made_for_what_is_sure_to_be_refused() {
        var answer =
                write(
                        "markdown",
                        " ",
                        FILE,
                        "een foto",
                        "beschrijving1",
                        "Een plein",
                        "name",
                        "A",
                        "municipality",
                        "",
                        "email",
                        "nergens");

        assertThat(answer.status()).isEqualTo(422);
        for (var field : List.of("markdown", "name", "email")) {
            assertThat(answer.page().select(".error-summary a[href=#" + field + "]"))
                    .as(field)
                    .hasSize(1);
        }
        assertThat(participants.pictures()).isZero();
    }
}

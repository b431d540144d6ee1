package nl.millenniumgemeenten.content.contributionpicture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import nl.millenniumgemeenten.content.contributionrequest.TakingPart;
import nl.millenniumgemeenten.content.media.FileFixture;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributionChange.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContributionPictureTest {
    private static final String LONG_AGO = "interval '2 hours'";

    private final ContentServer server = ContentServer.start();
    private final TakingPart people = new TakingPart(server);
    private final Caller editor = server.as("editor");
    private final Caller moderator = server.as("moderator");
    private final Caller visitor = server.as("visitor");
    private final Caller gateway = server.as("service");
    private final ForgetUnusedPictures forget = server.bean(ForgetUnusedPictures.class);

    @AfterAll
    void stop() {
        server.close();
    }

    private Answer send(UUID contribution, byte[] file) {
        return visitor.putFile("/contribution-pictures/" + contribution, file);
    }

    private String sent(UUID contribution, byte[] file) {
        return send(contribution, file).ok().text("/hash");
    }

    private static Map<String, Object> picture(String hash, String alternative) {
        return Map.of("hash", hash, "alternative", alternative);
    }

    private static byte[] square(int size) {
        return FileFixture.picture("jpeg", size, size);
    }

    private Answer ask(UUID key, String discussion, String email, List<Map<String, Object>> shown) {
        var body = new HashMap<>(TakingPart.request(discussion, "Anna", email, "Kijk eens"));
        body.put("pictures", shown);
        return visitor.postOnce("/contribution-requests", key.toString(), body);
    }

    /// Something on the site with pictures, and who wrote it.
    private record Placed(UUID id, String participant, List<String> hashes, Caller anna) {
        String path() {
            return "/own-contributions/" + id;
        }

        String first() {
            return hashes.getFirst();
        }
    }

    private Placed placed(String title, byte[]... files) throws SQLException {
        var discussion = people.discussion(title);
        var key = UUID.randomUUID();
        var email = "anna-" + title.replace(' ', '-') + "@example.org";
        var hashes = Arrays.stream(files).map(file -> sent(key, file)).toList();
        ask(
                        key,
                        discussion,
                        email,
                        hashes.stream().map(hash -> picture(hash, "Een plein")).toList())
                .ok();
        var participant = people.confirm(people.token(email)).ok().text("/participant/id");
        moderator.putNothing("/waiting-contributions/" + key + "/placing").ok();
        return new Placed(key, participant, hashes, server.asParticipant(participant));
    }

    private ContributionChange.Recorded last(UUID id) throws SQLException {
        return (ContributionChange.Recorded) server.changes(id.toString()).getLast();
    }

    private String etag(UUID id) {
        return editor.get("/contributions/" + id).ok().etag();
    }

    private void timePasses() throws SQLException {
        server.run("update contribution_picture set kept_at = kept_at - " + LONG_AGO);
        forget.run();
    }

    private int blobs(String hash) throws SQLException {
        return server.count("select count(*) from media_blob where name like '" + hash + "/%'");
    }

    private int kept(UUID contribution) throws SQLException {
        return server.count(
                "select count(*) from contribution_picture where contribution = '"
                        + contribution
                        + "'");
    }

    @Test
    void a_picture_waits_with_its_text_and_is_told_when_that_is_on_the_site() throws Exception {
        var discussion = people.discussion("Met beeld");
        var key = UUID.randomUUID();
        var hash = sent(key, FileFixture.onItsSideWithPlace(800, 600));
        ask(key, discussion, "met@example.org", List.of(picture(hash, " Kramen\n op een plein ")))
                .ok();

        assertThat(people.read(people.token("met@example.org")).ok().text("/pictures/0/hash"))
                .isEqualTo(hash);
        var participant = people.confirm(people.token("met@example.org")).ok();
        var waits = moderator.get("/waiting-contributions/" + key).ok();
        assertThat(waits.text("/pictures/0/alternative")).isEqualTo("Kramen op een plein");
        assertThat(server.changes(key.toString())).isEmpty();
        moderator.putNothing("/waiting-contributions/" + key + "/placing").ok();

        assertThat(last(key).pictures())
                .containsExactly(
                        new ContributionChange.Picture(
                                hash, "image/jpeg", 600, 800, "Kramen op een plein"));
        var small = gateway.bytes("/media-files/" + hash + "/320.jpg");
        assertThat(upright(small)).as("turned as the camera was held").isTrue();
        assertThat(new String(small, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS");
        assertThat(server.texts("select name from media_blob where name like '" + hash + "/%'"))
                .isNotEmpty()
                .noneMatch(name -> name.endsWith("/original"));
        var anna = server.asParticipant(participant.text("/participant/id"));
        assertThat(anna.get("/participants/me/data").ok().text("/texts/0/pictures/0/hash"))
                .isEqualTo(hash);
        assertThat(editor.get("/media").ok().json().at("/items")).isEmpty();
    }

    private static boolean upright(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getHeight() > image.getWidth();
    }

    @Test
    void the_same_sent_twice_is_one_contribution_with_its_pictures_once() throws Exception {
        var discussion = people.discussion("Dubbel");
        var key = UUID.randomUUID();
        var file = square(500);
        var tasks = new ArrayList<Callable<Answer>>();
        for (int at = 0; at < 6; at++) {
            tasks.add(() -> {
                var hash = sent(key, file);
                return ask(key, discussion, "dubbel@example.org", List.of(picture(hash, "Plein")));
            });
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(tasks)) {
                answer.get().ok();
            }
        }
        assertThat(kept(key)).isEqualTo(1);
        var hash = sent(key, file);
        people.confirm(people.token("dubbel@example.org")).ok();
        moderator.putNothing("/waiting-contributions/" + key + "/placing").ok();
        assertThat(last(key).pictures()).hasSize(1);

        ask(key, discussion, "dubbel@example.org", List.of(picture(hash, "Iets anders")))
                .assertProblem(412, "stale-revision");
        var other = UUID.randomUUID();
        assertThat(sent(other, file))
                .as("of another contribution it is another file")
                .isNotEqualTo(hash);
    }

    @Test
    void what_no_contribution_shows_goes_after_a_while_and_what_one_shows_stays()
            throws SQLException {
        var placed = placed("Blijft", square(400));
        var left = UUID.randomUUID();
        var never = sent(left, square(410));
        assertThat(blobs(never)).isPositive();

        forget.run();
        assertThat(blobs(never)).as("its text may be on its way").isPositive();
        timePasses();

        assertThat(blobs(never)).isZero();
        assertThat(kept(left)).isZero();
        assertThat(blobs(placed.first())).isPositive();
        ask(left, people.discussion("Te laat"), "laat@example.org", List.of(picture(never, "X")))
                .assertProblem(422, "invalid", "/pictures/0/hash");
    }

    @Test
    void what_is_not_confirmed_or_refused_takes_its_pictures_along() throws SQLException {
        var discussion = people.discussion("Gaat weg");
        var asked = UUID.randomUUID();
        var hash = sent(asked, square(420));
        ask(asked, discussion, "weg@example.org", List.of(picture(hash, "Plein"))).ok();
        timePasses();
        assertThat(blobs(hash)).isPositive();

        server.run("delete from contribution_request where contribution = '" + asked + "'");
        timePasses();
        assertThat(blobs(hash)).isZero();

        var refused = UUID.randomUUID();
        var other = sent(refused, square(430));
        ask(refused, discussion, "weg@example.org", List.of(picture(other, "Plein"))).ok();
        people.confirm(people.token("weg@example.org")).ok();
        moderator
                .putBlindly(
                        "/waiting-contributions/" + refused + "/refusal",
                        Map.of("reason", "Niet hier"))
                .ok();
        timePasses();
        assertThat(blobs(other)).as("its writer can see it for thirty days").isPositive();
        server.run("delete from waiting_contribution where id = '" + refused + "'");
        timePasses();
        assertThat(blobs(other)).isZero();
    }

    @Test
    void hiding_tells_of_no_pictures_and_showing_tells_of_them_again() throws SQLException {
        var placed = placed("Verborgen beeld", square(440));
        editor.put(
                        "/contributions/" + placed.id() + "/hiding",
                        etag(placed.id()),
                        Map.of("reason", "Even weg"))
                .ok();
        assertThat(last(placed.id()).pictures()).isEmpty();
        assertThat(editor.get("/contributions/" + placed.id()).ok().text("/text/pictures/0/hash"))
                .as("the desk sees it")
                .isEqualTo(placed.first());
        editor.delete("/contributions/" + placed.id() + "/hiding", etag(placed.id())).ok();
        assertThat(last(placed.id()).pictures()).hasSize(1);
    }

    @Test
    void who_is_forgotten_with_all_they_wrote_leaves_no_bytes() throws SQLException {
        var gone = placed("Alles weg", square(450));
        gone.anna().post("/participants/me/erasure", Map.of("contributions", true)).ok();
        assertThat(last(gone.id()).pictures()).isEmpty();
        timePasses();
        assertThat(blobs(gone.first())).isZero();
        assertThat(
                        server.texts(
                                "select pictures::text from contribution_edition where contribution = '"
                                        + gone.id()
                                        + "'"))
                .containsOnly("[]");

        var stays = placed("Naam weg", square(460));
        stays.anna().post("/participants/me/erasure", Map.of("contributions", false)).ok();
        timePasses();
        assertThat(last(stays.id()).pictures()).hasSize(1);
        assertThat(blobs(stays.first())).isPositive();
    }

    @Test
    void its_writer_describes_takes_out_and_adds_while_they_may_edit() throws SQLException {
        var placed = placed("Aanpassen met beeld", square(470), square(480));
        var added =
                placed.anna().putFile("/contribution-pictures/" + placed.id(), square(490)).ok();

        edit(
                        placed,
                        List.of(
                                picture(placed.hashes().get(1), "Beter gezegd"),
                                picture(added.text("/hash"), "Erbij")))
                .ok();

        assertThat(last(placed.id()).pictures())
                .extracting(ContributionChange.Picture::alternative)
                .containsExactly("Beter gezegd", "Erbij");
        assertThat(last(placed.id()).edition()).isEqualTo(2);
        var history = visitor.get("/contributions/" + placed.id() + "/history").ok();
        assertThat(history.text("/texts/1/pictures/0/hash")).isEqualTo(placed.first());
        timePasses();
        assertThat(blobs(placed.first())).as("the desk can look what it was").isPositive();

        placed.anna()
                .put(placed.path(), etag(placed.id()), Map.of("markdown", "Zonder een woord"))
                .ok();
        assertThat(last(placed.id()).pictures()).as("who is silent changes none").hasSize(2);

        var elsewhere = sent(UUID.randomUUID(), square(500));
        edit(placed, List.of(picture(elsewhere, "Van een ander")))
                .assertProblem(422, "invalid", "/pictures/0/hash");
        edit(placed, List.of(picture(placed.first(), " ")))
                .assertProblem(422, "invalid", "/pictures/0/alternative");
        edit(placed, List.of(picture(placed.first(), "x".repeat(251))))
                .assertProblem(422, "invalid", "/pictures/0/alternative");
        edit(placed, Collections.nCopies(5, picture(placed.first(), "Vijf")))
                .assertProblem(422, "invalid", "/pictures");
    }

    private Answer edit(Placed placed, List<Map<String, Object>> pictures) {
        return placed.anna()
                .put(
                        placed.path(),
                        etag(placed.id()),
                        Map.of("markdown", "Kijk nog eens", "pictures", pictures));
    }

    @Test
    void a_moderator_takes_one_out_and_says_why() throws SQLException {
        var placed = placed("Een eruit", square(510), square(520));
        moderator
                .put(
                        "/contributions/" + placed.id(),
                        etag(placed.id()),
                        Map.of(
                                "markdown", "Kijk eens",
                                "reason", "Hier staat een kind op.",
                                "pictures", List.of(picture(placed.hashes().get(1), "Een plein"))))
                .ok();

        assertThat(last(placed.id()).pictures())
                .extracting(ContributionChange.Picture::hash)
                .containsExactly(placed.hashes().get(1));
        assertThat(
                        visitor.get("/contributions/" + placed.id() + "/history")
                                .ok()
                                .json()
                                .at("/texts"))
                .hasSize(1);
        assertThat(last(placed.id()).state()).isEqualTo(State.PUBLISHED);
    }

    static List<byte[]> noPictures() throws IOException {
        return List.of(
                new byte[0],
                FileFixture.text("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
                FileFixture.text("<!doctype html><script>alert(1)</script>"),
                FileFixture.text("GIF89a<script>alert(1)</script>"),
                FileFixture.text("%PDF-1.7"),
                FileFixture.zip("word/document.xml", "[Content_Types].xml"),
                FileFixture.headOfPng(10_000, 10_000),
                FileFixture.headOfPng(100_000, 100_000),
                FileFixture.headOfJpeg(0xC0, 60_000, 60_000, 3, 1),
                Arrays.copyOf(square(600), 400),
                new byte[10 * 1024 * 1024 + 1]);
    }

    @ParameterizedTest
    @MethodSource("noPictures")
    void what_is_no_picture_that_we_take_is_refused_and_leaves_nothing(byte[] file)
            throws SQLException {
        var key = UUID.randomUUID();
        send(key, file).assertProblem(422, "invalid", "/file");
        assertThat(kept(key)).isZero();
    }

    @Test
    void what_hides_behind_a_picture_is_not_kept() {
        var key = UUID.randomUUID();
        var jpeg = square(530);
        var script = FileFixture.text("<script>alert(document.cookie)</script>");
        var both = Arrays.copyOf(jpeg, jpeg.length + script.length);
        System.arraycopy(script, 0, both, jpeg.length, script.length);

        var hash = sent(key, both);

        for (var name : List.of("320.jpg", "320.webp", "530.jpg", "530.webp")) {
            assertThat(
                            new String(
                                    gateway.bytes("/media-files/" + hash + "/" + name),
                                    StandardCharsets.ISO_8859_1))
                    .doesNotContain("<script>");
        }
        gateway.get("/media-files/" + hash + "/document").assertProblem(404, "no-such-thing");
        gateway.get("/media-files/" + hash + "/original").assertProblem(404, "no-such-thing");
    }

    @Test
    void nobody_sends_for_what_another_wrote() throws SQLException {
        var placed = placed("Van Anna", square(540));
        var other = placed("Van iemand anders", square(550));
        var path = "/contribution-pictures/" + placed.id();

        send(placed.id(), square(560)).assertProblem(412, "stale-revision");
        other.anna().putFile(path, square(560)).assertProblem(412, "stale-revision");
        server.as("municipality-contact")
                .putFile(path, square(560))
                .assertProblem(412, "stale-revision");
        assertThat(kept(placed.id())).isEqualTo(1);
        placed.anna().putFile(path, square(560)).ok();
    }

    @Test
    void for_one_contribution_nobody_sends_without_end() throws SQLException {
        var key = UUID.randomUUID();
        sent(key, square(100));
        server.run(
                "insert into media_file (hash, kind, media_type, width, height, bytes)"
                        + " select lpad(to_hex(n), 64, '0'), 'picture', 'image/jpeg', 1, 1, 1"
                        + " from generate_series(1, 39) n");
        server.run(
                "insert into contribution_picture (hash, contribution, kept_at)"
                        + " select lpad(to_hex(n), 64, '0'), '"
                        + key
                        + "', now() from generate_series(1, 39) n");
        send(key, square(101)).assertProblem(422, "invalid", "/file");
    }

    @Test
    void strangers_together_send_no_more_than_we_have_room_for() throws SQLException {
        var placed = placed("Al ingelogd", square(600));
        server.run(
                "insert into media_file (hash, kind, media_type, width, height, bytes)"
                        + " select 'fff' || lpad(to_hex(n), 61, '0'), 'picture', 'image/jpeg', 1, 1, 1"
                        + " from generate_series(1, 1000) n");
        server.run(
                "insert into contribution_picture (hash, contribution, kept_at)"
                        + " select 'fff' || lpad(to_hex(n), 61, '0'), gen_random_uuid(), now()"
                        + " from generate_series(1, 1000) n");
        try {
            send(UUID.randomUUID(), square(601)).assertProblem(422, "invalid", "/file");
            placed.anna().putFile("/contribution-pictures/" + placed.id(), square(602)).ok();
        } finally {
            server.run("delete from contribution_picture where hash like 'fff%'");
            server.run("delete from media_file where hash like 'fff%'");
        }
        send(UUID.randomUUID(), square(601)).ok();
    }

    @Test
    void what_was_half_removed_cannot_be_shown_and_goes_the_next_time() throws SQLException {
        var key = UUID.randomUUID();
        var hash = sent(key, square(610));
        server.run("update contribution_picture set going_at = now() where hash = '" + hash + "'");

        ask(key, people.discussion("Half weg"), "half@example.org", List.of(picture(hash, "X")))
                .assertProblem(422, "invalid", "/pictures/0/hash");
        send(key, square(610)).assertProblem(422, "invalid", "/file");
        server.run("delete from media_blob where name like '" + hash + "/%.jpg'");
        forget.run();

        assertThat(blobs(hash)).isZero();
        assertThat(kept(key)).isZero();
        assertThat(server.count("select count(*) from media_file where hash = '" + hash + "'"))
                .isZero();
        assertThat(sent(key, square(610))).as("kept anew").isEqualTo(hash);
        assertThat(blobs(hash)).isPositive();
    }

    @Test
    void who_shows_no_pictures_yet_adds_none_to_what_was_read_before() throws SQLException {
        var without = placed("Eerst zonder");
        var hash =
                without.anna()
                        .putFile("/contribution-pictures/" + without.id(), square(620))
                        .ok()
                        .text("/hash");

        edit(without, List.of(picture(hash, "Ongezien")))
                .assertProblem(422, "invalid", "/pictures");
        assertThat(last(without.id()).pictures()).isEmpty();
    }

    @Test
    void a_first_contribution_with_pictures_waits_where_others_do_not() throws SQLException {
        settings(false);
        try {
            var discussion = people.discussion("Vrij");
            var key = UUID.randomUUID();
            var hash = sent(key, square(630));
            ask(key, discussion, "vrij@example.org", List.of(picture(hash, "Plein"))).ok();
            people.confirm(people.token("vrij@example.org")).ok();

            assertThat(people.waiting("Vrij", "cause")).containsExactly("PICTURES");
            assertThat(server.changes(key.toString())).isEmpty();
            var plain = UUID.randomUUID();
            ask(plain, discussion, "zonder@example.org", List.of()).ok();
            people.confirm(people.token("zonder@example.org")).ok();
            assertThat(people.waiting("Vrij", "cause")).hasSize(1);
        } finally {
            settings(true);
        }
    }

    private void settings(boolean firstWaits) {
        editor.put(
                        "/discussion-settings",
                        editor.get("/discussion-settings").etag(),
                        Map.of(
                                "firstWaits",
                                firstWaits,
                                "laterWait",
                                false,
                                "mostLinks",
                                0,
                                "spamWaits",
                                false))
                .ok();
    }

    @Test
    void the_desk_erases_a_picture_from_every_text_that_it_was_in() throws SQLException {
        var placed = placed("Gewist", square(640), square(650), square(660));
        var out = placed.hashes().get(2);
        edit(
                        placed,
                        List.of(
                                picture(placed.first(), "Een plein"),
                                picture(placed.hashes().get(1), "Een plein")))
                .ok();

        moderator
                .put(
                        "/contributions/" + placed.id(),
                        etag(placed.id()),
                        Map.of(
                                "markdown", "Kijk nog eens",
                                "reason", "Dit mag hier niet staan.",
                                "erase", List.of(placed.first(), out)))
                .ok();
        timePasses();

        assertThat(last(placed.id()).pictures())
                .extracting(ContributionChange.Picture::hash)
                .containsExactly(placed.hashes().get(1));
        assertThat(blobs(placed.first())).isZero();
        assertThat(blobs(out)).as("it was in an earlier text").isZero();
        assertThat(blobs(placed.hashes().get(1))).isPositive();
        moderator
                .put(
                        "/contributions/" + placed.id(),
                        etag(placed.id()),
                        Map.of("markdown", "Kijk", "reason", "Nee", "erase", List.of("iets")))
                .assertProblem(422, "invalid", "/erase/0");
    }

    @Test
    void what_its_writer_took_out_goes_after_thirty_days_and_what_is_shown_stays()
            throws SQLException {
        var placed = placed("Al lang eruit", square(670), square(680));
        edit(placed, List.of(picture(placed.hashes().get(1), "Een plein"))).ok();
        timePasses();
        assertThat(blobs(placed.first())).isPositive();

        server.run(
                "update contribution_edition set saved_at = saved_at - interval '31 days'"
                        + " where contribution = '"
                        + placed.id()
                        + "'");
        timePasses();

        assertThat(blobs(placed.first())).isZero();
        assertThat(blobs(placed.hashes().get(1))).isPositive();
        assertThat(last(placed.id()).pictures()).hasSize(1);
        assertThat(
                        server.texts(
                                "select jsonb_array_length(pictures)::text from contribution_edition"
                                        + " where contribution = '"
                                        + placed.id()
                                        + "' order by number"))
                .containsExactly("1", "1");
    }
}

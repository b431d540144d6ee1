package nl.millenniumgemeenten.subscription.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.ScriptedMailServer;
import nl.millenniumgemeenten.subscription.service.ScriptedMailServer.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpConnectionTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Envelope ANNA = new Envelope("post@example.org", "anna@example.nl");
    private static final Envelope BEN = new Envelope("post@example.org", "ben@example.nl");
    private static final byte[] LETTER =
            DotStuffing.of("Subject: Hoi\r\n\r\n.punt\r\n..punten\r\n".getBytes(US_ASCII));

    private final ScriptedMailServer server = new ScriptedMailServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sends_one_message_after_the_other_over_one_connection(boolean pipelining)
            throws Exception {
        if (pipelining) {
            server.offer("SIZE 1000", "PIPELINING");
        }
        try (var connection = connect()) {
            assertThat(connection.isPipelining()).isEqualTo(pipelining);
            assertThat(connection.begin(ANNA)).isEqualTo(new Opening.Open());
            connection.write(LETTER, LETTER.length);
            var turn = end(connection, BEN);
            assertThat(turn).isEqualTo(new Turn(new Reply(250, ""), new Opening.Open()));
            connection.write(LETTER, LETTER.length);
            assertThat(end(connection, null).message()).isEqualTo(new Reply(250, ""));
            connection.quit();
        }
        Await.until("quit", () -> server.conversations() == 0);
        assertThat(server.dots()).containsExactly("anna@example.nl", "ben@example.nl");
        assertThat(server.mailTo("ben@example.nl", 1).source())
                .isEqualTo("Subject: Hoi\r\n\r\n.punt\r\n..punten");
        assertThat(server.commands().stream().filter(line -> line.startsWith("EHLO")))
                .containsExactly("EHLO example.org");
    }

    @Test
    void who_closes_before_the_dot_has_sent_nothing() throws Exception {
        try (var connection = connect()) {
            connection.begin(ANNA);
            connection.write(LETTER, LETTER.length);
        }
        Await.until("hung up", () -> server.conversations() == 0);
        assertThat(server.dots()).isEmpty();
    }

    @Test
    void what_is_stopped_does_not_leave_any_more() throws Exception {
        try (var connection = connect()) {
            connection.begin(ANNA);
            connection.write(LETTER, LETTER.length);
            var departure = connection.finish(BEN);

            assertThat(departure.stop()).isTrue();
            departure.leave();
            assertThat(departure.stop()).isTrue();
        }
        Await.until("hung up", () -> server.conversations() == 0);
        assertThat(server.dots()).isEmpty();
    }

    @Test
    void what_left_cannot_be_stopped_and_is_answered() throws Exception {
        try (var connection = connect()) {
            connection.begin(ANNA);
            connection.write(LETTER, LETTER.length);
            var departure = connection.finish(null);
            departure.leave();

            assertThat(connection.turn(departure).message()).isEqualTo(new Reply(250, ""));
            assertThat(departure.stop()).isFalse();
            departure.cancel();
            assertThat(connection.isStale()).isFalse();
        }
    }

    @Test
    void who_waits_for_an_answer_hears_that_the_message_does_not_leave() throws Exception {
        try (var connection = connect()) {
            connection.begin(ANNA);
            connection.write(LETTER, LETTER.length);
            var departure = connection.finish(null);
            Thread.ofVirtual().start(departure::cancel);

            assertThatThrownBy(() -> connection.turn(departure)).isInstanceOf(IOException.class);
            assertThat(departure.stop()).isTrue();
        }
        Await.until("hung up", () -> server.conversations() == 0);
        assertThat(server.dots()).isEmpty();
    }

    @Test
    void what_is_said_before_the_dot_is_no_answer_to_the_message() throws Exception {
        try (var raw =
                new RawServer(
                        "220 ready\r\n",
                        "250 hi\r\n",
                        "250 fine\r\n",
                        "250 fine\r\n",
                        "354 go on\r\n",
                        "250 taken\r\n")) {
            var connection = SmtpConnection.open(relay(raw.port(), Protection.NONE, ""));
            connection.begin(ANNA);
            var large = "Hoi\r\n".repeat(20_000).getBytes(US_ASCII);
            connection.write(large, large.length);

            assertThatThrownBy(() -> connection.turn(connection.finish(null)))
                    .isInstanceOf(OutOfStep.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_refused_reader_does_not_hold_up_the_next(boolean pipelining) throws Exception {
        if (pipelining) {
            server.offer("PIPELINING");
        }
        server.answerRecipients(
                reader -> reader.startsWith("anna") ? "550 5.1.1 %s: nobody" : "250 fine");
        try (var connection = connect()) {
            assertThat(connection.begin(ANNA))
                    .isEqualTo(new Opening.ReaderRefused(new Reply(550, "5.1.1")));
            assertThat(connection.begin(BEN)).isEqualTo(new Opening.Open());
            connection.write(LETTER, LETTER.length);
            var turn = end(connection, ANNA);
            assertThat(turn.message().isPositive()).isTrue();
            assertThat(turn.next()).isEqualTo(new Opening.ReaderRefused(new Reply(550, "5.1.1")));
            assertThat(connection.begin(BEN)).isEqualTo(new Opening.Open());
            connection.write(LETTER, LETTER.length);
            end(connection, null);
        }
        assertThat(server.mailsTo("ben@example.nl")).hasSize(2);
        assertThat(server.mailsTo("anna@example.nl")).isEmpty();
    }

    @Test
    void a_server_that_waits_for_a_message_without_a_reader_gets_none() throws Exception {
        try (var raw =
                new RawServer(
                        "220 ready\r\n",
                        "250-hi\r\n250 PIPELINING\r\n",
                        "250 fine\r\n",
                        "550 5.1.1 nobody\r\n",
                        "354 go on\r\n",
                        "554 nothing\r\n")) {
            var connection = SmtpConnection.open(relay(raw.port(), Protection.NONE, ""));

            assertThat(connection.begin(ANNA))
                    .isEqualTo(new Opening.ReaderRefused(new Reply(550, "5.1.1")));
            assertThat(raw.heard()).endsWith("DATA", ".");
            connection.close();
        }
    }

    @Test
    void a_refused_sender_is_told_from_a_refused_reader() throws Exception {
        server.answerSenders("550 5.7.1 not you");
        try (var connection = connect()) {
            assertThat(connection.begin(ANNA))
                    .isEqualTo(new Opening.SenderRefused(new Reply(550, "5.7.1")));
        }
    }

    @Test
    void a_server_that_hangs_up_speaks_of_the_connection_and_not_of_the_reader() throws Exception {
        server.offer("PIPELINING");
        server.answerRecipients("421 4.3.2 closing");
        try (var connection = connect()) {
            assertThat(connection.begin(ANNA))
                    .isEqualTo(new Opening.SenderRefused(new Reply(421, "4.3.2")));
            assertThat(connection.isStale()).isTrue();
        }
    }

    @Test
    void what_is_answered_to_the_dot_is_about_that_message_also_when_the_next_is_lost()
            throws Exception {
        server.offer("PIPELINING");
        server.answerMails("250 2.0.0 taken");
        try (var connection = connect()) {
            connection.begin(ANNA);
            connection.write(LETTER, LETTER.length);
            server.closeAt(Stage.RCPT);
            assertThat(end(connection, BEN))
                    .isEqualTo(new Turn(new Reply(250, "2.0.0"), new Opening.Lost()));
            assertThat(connection.isStale()).isTrue();
        }
    }

    @Test
    void a_message_that_is_put_off_is_answered_and_the_connection_goes_with_421() throws Exception {
        server.offer("PIPELINING");
        server.answerMails("421 4.4.2 time to go");
        try (var connection = connect()) {
            connection.begin(ANNA);
            connection.write(LETTER, LETTER.length);
            assertThat(end(connection, BEN))
                    .isEqualTo(new Turn(new Reply(421, "4.4.2"), new Opening.Lost()));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, mode = EnumSource.Mode.EXCLUDE, names = "BODY")
    void a_silent_server_is_waited_for_only_so_long(Stage stage) {
        server.hangAt(stage);
        assertThatThrownBy(this::sendOne)
                .isInstanceOf(IOException.class)
                .matches(thrown ->
                        (thrown instanceof Unreachable)
                                == (stage == Stage.GREETING || stage == Stage.EHLO));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_server_that_hangs_up_is_noticed_at_every_stage(Stage stage) {
        server.closeAt(stage);

        assertThatThrownBy(this::sendOne).isInstanceOf(IOException.class);
        assertThat(server.mailsTo("anna@example.nl")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "250 fine\n",
                "250-fine\r\n251 other\r\n",
                "25 fine\r\n",
                "2500 fine\r\n",
                "950 fine\r\n",
                "fine\r\n",
                "250 one\rtwo\r\n"
            })
    void a_reply_that_is_none_ends_the_conversation(String reply) throws Exception {
        try (var raw = new RawServer("220 ready\r\n", reply)) {
            assertThatThrownBy(() -> SmtpConnection.open(relay(raw.port(), Protection.NONE, "")))
                    .isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void a_server_that_says_more_than_it_was_asked_is_not_listened_to() throws Exception {
        try (var raw = new RawServer("220 ready\r\n", "250 fine\r\n250 taken\r\n")) {
            var connection = SmtpConnection.open(relay(raw.port(), Protection.NONE, ""));

            assertThatThrownBy(() -> connection.begin(ANNA)).isInstanceOf(OutOfStep.class);
        }
    }

    @Test
    void the_time_for_a_reply_is_for_the_whole_of_it() throws Exception {
        try (var raw = RawServer.dripping("220 a rather long greeting of a tarpit\r\n")) {
            assertThatThrownBy(() -> SmtpConnection.open(relay(raw.port(), Protection.NONE, "")))
                    .isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void signs_in_with_what_the_server_offers() throws Exception {
        try (var plain =
                        new RawServer(
                                "220 ready\r\n",
                                "250-hi\r\n250 AUTH LOGIN PLAIN\r\n",
                                "235 welcome\r\n");
                var login =
                        new RawServer(
                                "220 ready\r\n",
                                "250-hi\r\n250 AUTH LOGIN\r\n",
                                "334 VXNlcm5hbWU6\r\n",
                                "334 UGFzc3dvcmQ6\r\n",
                                "235 welcome\r\n")) {
            SmtpConnection.open(relay(plain.port(), Protection.NONE, "jan")).close();
            SmtpConnection.open(relay(login.port(), Protection.NONE, "jan")).close();

            assertThat(plain.heard()).contains("AUTH PLAIN AGphbgBodXNo");
            assertThat(login.heard()).containsSubsequence("AUTH LOGIN", "amFu", "aHVzaA==");
        }
    }

    @Test
    void who_is_not_let_in_is_nobodys_failure() throws Exception {
        try (var raw =
                new RawServer(
                        "220 ready\r\n", "250-hi\r\n250 AUTH PLAIN\r\n", "535 5.7.8 no\r\n")) {
            assertThatThrownBy(() -> SmtpConnection.open(relay(raw.port(), Protection.NONE, "jan")))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            refused -> assertThat(refused.code()).isEqualTo(535));
        }
    }

    @Test
    void without_the_protection_that_was_asked_for_nothing_is_said() {
        assertThatThrownBy(
                        () -> SmtpConnection.open(relay(server.port(), Protection.STARTTLS, "jan")))
                .isInstanceOf(Unreachable.class);
        assertThat(server.commands()).containsExactly("EHLO example.org");
    }

    @Test
    void what_is_slipped_in_before_the_protection_is_not_taken_for_protected() throws Exception {
        try (var raw =
                new RawServer(
                        "220 ready\r\n",
                        "250-hi\r\n250 STARTTLS\r\n",
                        "220 go\r\n250 AUTH PLAIN\r\n")) {
            assertThatThrownBy(
                            () -> SmtpConnection.open(relay(raw.port(), Protection.STARTTLS, "")))
                    .hasRootCauseInstanceOf(OutOfStep.class);
        }
    }

    @Test
    void an_address_cannot_bring_a_command_of_its_own() {
        for (var address : List.of("a@b.nl>\r\nDATA", "a@b.nl\n", "", "é@b.nl", "a\0@b.nl")) {
            assertThatThrownBy(() -> new Envelope("post@example.org", address))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(ANNA.toString()).doesNotContain("anna");
    }

    @Test
    void dots_are_doubled_only_where_a_line_begins() {
        var text = ".a\r\nb.c\r\n..d\r\n.".getBytes(ISO_8859_1);

        assertThat(new String(DotStuffing.of(text), ISO_8859_1))
                .isEqualTo("..a\r\nb.c\r\n...d\r\n..");
    }

    private void sendOne() throws IOException {
        try (var connection = connect()) {
            connection.begin(ANNA);
            connection.write(LETTER, LETTER.length);
            end(connection, null);
        }
    }

    private SmtpConnection connect() throws IOException {
        return SmtpConnection.open(relay(server.port(), Protection.NONE, ""));
    }

    private static Relay relay(int port, Protection protection, String user) {
        return new Relay(
                "127.0.0.1",
                port,
                protection,
                user,
                "hush",
                "example.org",
                true,
                new Patience(SHORT, SHORT, SHORT),
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private static Turn end(SmtpConnection connection, @Nullable Envelope next) throws IOException {
        var departure = connection.finish(next);
        departure.leave();
        return connection.turn(departure);
    }
}

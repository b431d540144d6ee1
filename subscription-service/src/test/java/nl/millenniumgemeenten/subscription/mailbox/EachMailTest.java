package nl.millenniumgemeenten.subscription.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EachMailTest {
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser mailbox;
    private final List<String> seen = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final EachMail eachMail = new EachMail();

    EachMailTest() {
        server.start();
        mailbox = server.setUser("post@example.org", "post", "geheim");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_that_breaks_its_reader_holds_up_no_other_and_is_left_after_three_times()
            throws Exception {
        arrives("diep", "goed");

        for (int round = 0; round < 5; round++) {
            read();
        }

        assertThat(seen).containsExactly("diep", "goed", "diep", "diep");
        assertThat(left).containsExactly("diep");
    }

    @Test
    void what_cannot_be_kept_waits_and_is_never_left() throws Exception {
        arrives("weg", "goed");

        for (int round = 0; round < 5; round++) {
            read();
        }

        assertThat(seen).containsExactly("weg", "goed", "weg", "weg", "weg", "weg");
        assertThat(left).isEmpty();
    }

    @Test
    void what_is_for_another_reader_is_looked_at_once_and_what_comes_after_it_is_read()
            throws Exception {
        arrives("ander");
        read();
        arrives("goed");
        read();
        read();

        assertThat(seen).containsExactly("ander", "goed");
        assertThat(left).isEmpty();
    }

    @Test
    void of_a_mail_that_is_too_large_only_the_beginning_is_fetched() throws Exception {
        deliver("Subject: groot\r\n\r\n" + "x".repeat(1_500_000));
        deliver("Subject: klein\r\n\r\n" + "x".repeat(900_000));

        var sizes = new ArrayList<Integer>();
        try (var open = open()) {
            for (var message : open.waiting()) {
                sizes.add(open.content(message).length);
            }
        }

        assertThat(sizes.getFirst()).isEqualTo(128 * 1024);
        assertThat(sizes.getLast()).isGreaterThanOrEqualTo(900_000);
    }

    private void read() throws MessagingException, IOException {
        try (var open = open()) {
            eachMail.read(open, new Reading());
        }
    }

    private Mailbox open() throws MessagingException {
        return Mailbox.open(
                new MailboxSettings(
                        "127.0.0.1",
                        server.getImap().getPort(),
                        "post",
                        "geheim",
                        MailboxSettings.Tls.NONE,
                        "INBOX",
                        "Verwerkt"));
    }

    /// Does what the subject says.
    private final class Reading implements EachMail.Reader {
        @Override
        public boolean read(Mailbox open, Message message) throws MessagingException {
            var subject = message.getSubject();
            seen.add(subject);
            return switch (subject) {
                case "diep" -> throw new StackOverflowError();
                case "weg" -> throw new IllegalStateException("The database is away");
                case "ander" -> false;
                default -> {
                    open.delete(message);
                    yield true;
                }
            };
        }

        @Override
        public void leave(Mailbox open, Message message) throws MessagingException {
            left.add(message.getSubject());
            open.leave(message);
        }
    }

    private void arrives(String... subjects) throws MessagingException {
        for (var subject : subjects) {
            deliver("Subject: " + subject + "\r\n\r\nTekst\r\n");
        }
    }

    private void deliver(String mail) throws MessagingException {
        mailbox.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII))));
    }
}

package nl.millenniumgemeenten.subscription.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.Silence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadMailboxTest {
    @RegisterExtension private static final Silence SILENCE = new Silence();

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser mailbox;
    private final RunningService service;
    private final BounceFixture issues;

    ReadMailboxTest() {
        server.start();
        mailbox = server.setUser("retour@example.org", "retour", "geheim");
        service =
                RunningService.start(
                        Map.of(
                                "bounce.mailbox.host",
                                "127.0.0.1",
                                "bounce.mailbox.port",
                                server.getImap().getPort(),
                                "bounce.mailbox.user",
                                "retour",
                                "bounce.mailbox.password",
                                "geheim",
                                "bounce.mailbox.tls",
                                "none",
                                "bounce.poll",
                                "1h"));
        issues = new BounceFixture(service);
    }

    @AfterEach
    void stop() {
        service.close();
        server.stop();
    }

    @Test
    void a_report_is_taken_once_and_put_away() throws Exception {
        service.subscribe("weg@example.org");
        var reader = issues.idOf("weg@example.org");
        var key = issues.sent("weg@example.org", 0);
        arrives(Sample.about(key, "postfix"));
        arrives(Sample.about(key, "postfix"));

        read();

        assertThat(issues.state(reader)).isEqualTo("unsubscribed ended bounced");
        assertThat(service.query("select kind, enhanced_code, origin from bounce"))
                .containsExactly("hard 5.1.1 mailbox");
        assertThat(count("INBOX")).isZero();
        assertThat(count("Verwerkt")).isEqualTo(2);
    }

    @Test
    void a_complaint_reaches_its_reader_and_nobody_else() throws Exception {
        service.subscribe("boos@example.org");
        service.subscribe("blij@example.org");
        var angry = issues.idOf("boos@example.org");
        var happy = issues.idOf("blij@example.org");
        issues.sent("blij@example.org", 0);
        arrives(Sample.about(issues.sent("boos@example.org", 0), "complaint"));

        read();

        assertThat(issues.state(angry)).isEqualTo("unsubscribed ended complaint");
        assertThat(issues.state(happy)).isEqualTo("confirmed active null");
    }

    @Test
    void who_writes_to_the_address_for_leaving_leaves_and_who_answers_by_machine_does_not()
            throws Exception {
        service.subscribe("weg@example.org");
        service.subscribe("weg.met.vakantie@example.org");
        var leaver = issues.idOf("weg@example.org");
        var away = issues.idOf("weg.met.vakantie@example.org");
        arrives(leaving(issues.sent("weg@example.org", 0), ""));
        arrives(
                leaving(
                        issues.sent("weg.met.vakantie@example.org", 0),
                        "Auto-Submitted: auto-replied\r\n"));
        arrives(leaving("0".repeat(23), ""));

        read();

        assertThat(issues.state(leaver)).isEqualTo("unsubscribed ended mailto");
        assertThat(issues.state(away)).isEqualTo("confirmed active null");
        assertThat(service.query("select count(*) from bounce")).containsExactly("0");
        assertThat(count("INBOX")).isEqualTo(1);
        assertThat(count("Verwerkt")).isEqualTo(2);
    }

    private static byte[] leaving(String key, String more) {
        return ("From: Lezer <lezer@example.net>\r\n"
                        + "To: <retour+afmelden-"
                        + key
                        + "@example.org>\r\n"
                        + "Subject: afmelden\r\n"
                        + more
                        + "Content-Type: text/plain\r\n\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void what_nobody_understands_stays_flagged_and_is_not_read_again() throws Exception {
        service.subscribe("lezer@example.org");
        var key = issues.sent("lezer@example.org", 0);
        arrives(Sample.about(key, "person"));
        arrives(Sample.about("0".repeat(23), "postfix"));
        arrives(Sample.about(key, "holiday"));
        arrives(Sample.about(key, "delayed"));

        read();
        read();

        assertThat(count("INBOX")).isEqualTo(2);
        assertThat(count("Verwerkt")).isEqualTo(2);
        assertThat(
                        server.getManagers()
                                .getImapHostManager()
                                .getFolder(mailbox, "INBOX")
                                .getMessages())
                .allMatch(left -> left.getFlags().contains(Flags.Flag.FLAGGED))
                .noneMatch(left -> left.getFlags().contains(Flags.Flag.SEEN));
        assertThat(service.query("select count(*) from bounce")).containsExactly("0");
    }

    @Test
    void a_mailbox_that_is_away_stops_nothing() throws Exception {
        server.stop();

        read();

        assertThat(service.signUp("lezer@example.org").statusCode()).isEqualTo(202);
    }

    private void read() {
        service.bean(ReadMailbox.class).run();
    }

    private void arrives(byte[] mail) throws Exception {
        mailbox.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
    }

    private int count(String folder) {
        return server.getManagers()
                .getImapHostManager()
                .getFolder(mailbox, folder)
                .getMessageCount();
    }
}

package nl.millenniumgemeenten.localstack.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.millenniumgemeenten.localstack.Ports;

/// Takes mail by SMTP from whoever sends it, to whatever address, and shows it on a web page. Tests
/// ask it what came in. Where it can be read by IMAP, what came to an address with a plus is there,
/// too: for services that read what people answer.
public final class Mailbox implements Closeable {
    /// Whom one signs in as by IMAP; with any password, as everything here is open on this machine.
    public static final String READER = "antwoorden";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Mails mails = new Mails();
    private final GreenMail servers;
    private final MailboxSite site;
    private final int smtpPort;
    private final boolean isRead;

    private Mailbox(String host, int smtpPort, int webPort, Map<String, Integer> more) {
        this.smtpPort = smtpPort;
        this.isRead = !more.isEmpty();
        this.servers =
                new GreenMail(
                        Stream.concat(
                                        Stream.of(setup(host, ServerSetup.PROTOCOL_SMTP, smtpPort)),
                                        more.entrySet().stream()
                                                .map(one ->
                                                        setup(host, one.getKey(), one.getValue())))
                                .toArray(ServerSetup[]::new));
        this.site = new MailboxSite(mails, new InetSocketAddress(host, webPort));
    }

    private static ServerSetup setup(String host, String protocol, int port) {
        var setup = new ServerSetup(port, host, protocol);
        setup.setServerStartupTimeout(PATIENCE.toMillis());
        return setup;
    }

    /// Starts one on these ports of loopback.
    public static Mailbox open(int smtpPort, int webPort) {
        return open("127.0.0.1", smtpPort, webPort);
    }

    /// Starts one on these ports of loopback that can be read by IMAP.
    public static Mailbox open(int smtpPort, int webPort, int imapPort) {
        return started(
                new Mailbox(
                        "127.0.0.1",
                        smtpPort,
                        webPort,
                        Map.of(ServerSetup.PROTOCOL_IMAP, imapPort)));
    }

    /// Starts one on these ports of one of this machine's addresses.
    static Mailbox open(String host, int smtpPort, int webPort) {
        return started(new Mailbox(host, smtpPort, webPort, Map.of()));
    }

    private static Mailbox started(Mailbox mailbox) {
        var users = mailbox.servers.getUserManager();
        users.setAuthRequired(false);
        users.setMessageDeliveryHandler(mailbox::recipient);
        mailbox.servers.start();
        mailbox.site.start();
        return mailbox;
    }

    /// Starts one on free ports.
    public static Mailbox open() {
        return open(Ports.free(), Ports.free());
    }

    /// Where it takes mail.
    public int smtpPort() {
        return smtpPort;
    }

    /// The address of its web page.
    public URI address() {
        return site.address();
    }

    /// What came in for this address, newest first.
    public List<Mail> mailsTo(String address) {
        return mails.matching(isTo(address));
    }

    /// The newest mail to this address; waits for the first one, for a while.
    public Mail awaitMailTo(String address) {
        return awaitMailTo(address, _ -> true);
    }

    /// The newest mail to this address that fits; waits until there is one, for a while.
    public Mail awaitMailTo(String address, Predicate<Mail> fits) {
        try {
            return mails.await(isTo(address).and(fits), PATIENCE)
                    .orElseThrow(() ->
                            new IllegalStateException(
                                    "no such mail to %s within %d seconds, %d others"
                                            .formatted(
                                                    address,
                                                    PATIENCE.toSeconds(),
                                                    mailsTo(address).size())));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped waiting for a mail to " + address, stopped);
        }
    }

    @Override
    public void close() {
        servers.stop();
        site.close();
    }

    private static Predicate<Mail> isTo(String address) {
        return mail -> mail.to().equalsIgnoreCase(address);
    }

    /// Called per recipient. Nothing but what somebody reads and deletes goes into GreenMail's own
    /// mailboxes, which would grow for ever.
    private GreenMailUser recipient(MovingMessage message, MailAddress address) {
        var email = address.getEmail();
        return new Recipient(
                email,
                arrived -> {
                    keep(email, arrived);
                    if (isRead && email.contains("+")) {
                        servers.setUser(READER + "@localhost", READER, READER).deliver(arrived);
                    }
                });
    }

    private void keep(String recipient, MovingMessage arrived) {
        mails.add(id -> {
            try {
                return MailReader.read(id, Instant.now(), recipient, arrived.getMessage());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (MessagingException unreadable) {
                throw new IllegalArgumentException("no mail", unreadable);
            }
        });
    }
}

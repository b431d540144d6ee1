package nl.millenniumgemeenten.subscription.smtp;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One conversation with a mail server, of one thread, but for what was finished: that is sent by
/// the thread on which it leaves, while this one waits. A message goes in four steps, so that its
/// sender can stop at the last moment: [#begin(Envelope)], [#write(byte[],int)],
/// [#finish(Envelope)] and [#turn(Departure)]. Until the dot leaves the server has nothing: who
/// closes before that has sent nothing.
///
/// What `turn` throws leaves a message that left in doubt; what the others throw does not.
public final class SmtpConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);
    private static final byte[] DOT = {'.', '\r', '\n'};
    private static final int NOT_OFFERED = 0;
    private static final int MOST_HELD = 64 * 1024;

    private final Relay relay;
    private final Guard guard;
    private Socket socket;
    private ReplyReader replies;
    private OutputStream out;
    private byte[] held = new byte[16 * 1024];
    private int holds;
    private List<String> offers = List.of();
    private boolean pipelining;
    private boolean unfinished;
    private boolean tookSender;

    private SmtpConnection(Relay relay, Socket socket) throws IOException {
        this.relay = relay;
        this.socket = socket;
        this.guard = new Guard(socket);
        this.replies = new ReplyReader(socket);
        this.out = socket.getOutputStream();
    }

    /// Connects, protects the connection and signs in. Every address of the server is tried.
    public static SmtpConnection open(Relay relay) throws Unreachable {
        @Nullable SmtpConnection connection = null;
        try {
            connection = new SmtpConnection(relay, connect(relay));
            connection.greet();
            return connection;
        } catch (Unreachable refused) {
            closeQuietly(connection);
            throw refused;
        } catch (IOException broken) {
            closeQuietly(connection);
            throw new Unreachable("the mail server cannot be reached", broken);
        }
    }

    /// Whether the server takes commands without waiting for its answers.
    public boolean isPipelining() {
        return pipelining;
    }

    /// Names sender and reader, and asks to begin.
    public Opening begin(Envelope envelope) throws IOException {
        tookSender = false;
        requireNothingUnread();
        if (!pipelining) {
            return beginInTurns(envelope);
        }
        send(group(envelope));
        return opening();
    }

    /// Whether the server took the sender of the last envelope, whatever it did then.
    public boolean tookSender() {
        return tookSender;
    }

    /// Writes a message, or a part of it, whose lines end with CRLF and have their dots doubled.
    /// What is not large is held until the dot, so that the server is woken once for all of it.
    public void write(byte[] bytes, int length) throws IOException {
        if (holds + length <= MOST_HELD) {
            hold(bytes, length);
        } else {
            sendHeld();
            try (var _ = guard.watch(relay.patience().reply())) {
                out.write(bytes, 0, length);
            }
        }
    }

    private void hold(byte[] bytes, int length) {
        if (held.length < holds + length) {
            held = Arrays.copyOf(held, Math.max(holds + length, 2 * held.length));
        }
        System.arraycopy(bytes, 0, held, holds, length);
        holds += length;
    }

    private void sendHeld() throws IOException {
        var length = holds;
        holds = 0;
        try (var _ = guard.watch(relay.patience().reply())) {
            out.write(held, 0, length);
            out.flush();
        }
    }

    /// Makes the end of the message ready, and the beginning of the next one where the server can
    /// take both in one go. It leaves when it is told to.
    ///
    /// @param next nothing where none is known
    public Departure finish(@Nullable Envelope next) throws IOException {
        requireNothingUnread();
        hold(DOT, DOT.length);
        if (next != null && pipelining) {
            var envelope = group(next);
            hold(envelope, envelope.length);
        }
        return new Departure(next, this::sendFinished, this::close);
    }

    private void sendFinished() {
        try {
            sendHeld();
        } catch (IOException | RuntimeException lost) {
            LOG.atDebug().addKeyValue("cause", lost.toString()).log("message cannot be written");
            // Whoever waits for the answer hears of it.
            close();
        }
    }

    /// Waits for what the server says of a message, from when it is ready, and begins the next one.
    /// Where none is known the connection stays as it is, unless the server ends it.
    public Turn turn(Departure departure) throws IOException {
        var reply = verdict(departure);
        tookSender = false;
        var next = departure.next();
        if (next == null || reply.isClosing()) {
            return new Turn(reply, new Opening.Lost());
        }
        try {
            return new Turn(reply, pipelining ? opening() : begin(next));
        } catch (IOException lost) {
            // The message was answered: only what came after it is lost.
            close();
            return new Turn(reply, new Opening.Lost());
        }
    }

    /// It has the whole message: to ask for more is no answer, and neither is what was said before
    /// it had it.
    private Reply verdict(Departure departure) throws IOException {
        var reply = replies.read(relay.patience().dot());
        if (departure.stop() || reply.isIntermediate()) {
            throw outOfStep();
        }
        try {
            departure.awaitWritten();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while writing");
        }
        return reply;
    }

    /// Whether the server said something unasked while nothing was under way, which is how it hangs
    /// up.
    public boolean isStale() {
        try {
            return guard.isClosed() || replies.hasUnread();
        } catch (IOException gone) {
            return true;
        }
    }

    /// Takes leave, without waiting for the answer.
    public void quit() {
        try {
            send(line("QUIT"));
        } catch (IOException gone) {
            // It hung up first.
            close();
        }
        close();
    }

    /// Hangs up. A message that has not been ended is not sent.
    @Override
    public void close() {
        guard.close();
    }

    private static void closeQuietly(@Nullable SmtpConnection connection) {
        if (connection != null) {
            connection.close();
        }
    }

    private static Socket connect(Relay relay) throws IOException {
        IOException last = new UnknownHostException(relay.host());
        for (var address : InetAddress.getAllByName(relay.host())) {
            var socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.connect(
                        new InetSocketAddress(address, relay.port()),
                        (int) relay.patience().connect().toMillis());
                return socket;
            } catch (IOException dead) {
                socket.close();
                last = dead;
            }
        }
        throw last;
    }

    private void greet() throws IOException {
        if (relay.protection() == Protection.TLS) {
            protect();
        }
        replies.readText(relay.patience().reply());
        introduce();
        if (relay.protection() == Protection.STARTTLS
                || (relay.protection() == Protection.OPPORTUNISTIC
                        && offers.contains("STARTTLS"))) {
            startTls();
            introduce();
        }
        if (!relay.user().isEmpty()) {
            if (relay.protection() == Protection.OPPORTUNISTIC && !(socket instanceof SSLSocket)) {
                throw new Unreachable("nobody signs in in the clear", NOT_OFFERED);
            }
            signIn();
        }
    }

    private void introduce() throws IOException {
        send(line("EHLO " + relay.name()));
        offers =
                replies.readText(relay.patience().reply()).stream()
                        .skip(1)
                        .map(offer -> offer.toUpperCase(Locale.ROOT).strip())
                        .toList();
        pipelining = relay.pipelining() && offers.contains("PIPELINING");
    }

    private void startTls() throws IOException {
        if (!offers.contains("STARTTLS")) {
            throw new Unreachable("the mail server offers no protection", NOT_OFFERED);
        }
        send(line("STARTTLS"));
        requirePositive(replies.read(relay.patience().reply()), "protection");
        // What was said before the protection must not be heard as if it came after it.
        if (replies.hasUnread()) {
            throw new OutOfStep("the mail server spoke between STARTTLS and the handshake");
        }
        protect();
    }

    private void protect() throws IOException {
        var secure =
                (SSLSocket) relay.sockets().createSocket(socket, relay.host(), relay.port(), true);
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.setSoTimeout((int) relay.patience().reply().toMillis());
        secure.startHandshake();
        socket = secure;
        replies = new ReplyReader(secure);
        out = secure.getOutputStream();
    }

    private void signIn() throws IOException {
        var ways =
                offers.stream()
                        .filter(offer -> offer.startsWith("AUTH "))
                        .flatMap(offer -> Arrays.stream(offer.split(" ", -1)).skip(1))
                        .toList();
        if (ways.contains("PLAIN")) {
            send(line("AUTH PLAIN " + base64("\0" + relay.user() + "\0" + relay.password())));
        } else if (ways.contains("LOGIN")) {
            send(line("AUTH LOGIN"));
            requireIntermediate(replies.read(relay.patience().reply()));
            send(line(base64(relay.user())));
            requireIntermediate(replies.read(relay.patience().reply()));
            send(line(base64(relay.password())));
        } else {
            throw new Unreachable("the mail server offers no way to sign in", NOT_OFFERED);
        }
        requirePositive(replies.read(relay.patience().reply()), "signing in");
    }

    private static void requirePositive(Reply reply, String what) throws Unreachable {
        if (!reply.isPositive()) {
            throw new Unreachable("the mail server refuses " + what, reply.code());
        }
    }

    private static void requireIntermediate(Reply reply) throws Unreachable {
        if (!reply.isIntermediate()) {
            throw new Unreachable("the mail server refuses signing in", reply.code());
        }
    }

    /// More than was asked for: from here on no answer can be told to belong to its question.
    private void requireNothingUnread() throws IOException {
        if (replies.hasUnread()) {
            throw outOfStep();
        }
    }

    /// A yes that is not one would count a message as sent that is not.
    private void requireAnswers(Reply sender, Reply reader, Reply data) throws IOException {
        if (sender.isIntermediate() || reader.isIntermediate() || data.isPositive()) {
            throw outOfStep();
        }
    }

    private OutOfStep outOfStep() {
        close();
        return new OutOfStep("what the mail server says is no answer to what it was asked");
    }

    private byte[] group(Envelope envelope) {
        return ((unfinished ? "RSET\r\n" : "")
                        + "MAIL FROM:<"
                        + envelope.sender()
                        + ">\r\nRCPT TO:<"
                        + envelope.reader()
                        + ">\r\nDATA\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// The answers to a group.
    private Opening opening() throws IOException {
        var patience = relay.patience().reply();
        if (unfinished) {
            unfinished = false;
            if (isLost(replies.read(patience))) {
                return new Opening.Lost();
            }
        }
        var sender = replies.read(patience);
        tookSender = sender.isPositive();
        if (isLost(sender)) {
            return new Opening.SenderRefused(sender);
        }
        var reader = replies.read(patience);
        if (isLost(reader)) {
            return refusal(sender, reader);
        }
        var data = replies.read(patience);
        if (isLost(data)) {
            return sender.isPositive() && reader.isPositive()
                    ? new Opening.SenderRefused(data)
                    : refusal(sender, reader);
        }
        requireAnswers(sender, reader, data);
        if (sender.isPositive() && reader.isPositive() && data.isIntermediate()) {
            return new Opening.Open();
        }
        if (data.isIntermediate()) {
            // It waits for a message that it has no reader for (RFC 2920, 3.1).
            send(DOT);
            isLost(replies.read(patience));
        } else {
            unfinished = true;
        }
        return sender.isPositive() && reader.isPositive()
                ? new Opening.ReaderRefused(data)
                : refusal(sender, reader);
    }

    private Opening beginInTurns(Envelope envelope) throws IOException {
        if (unfinished) {
            unfinished = false;
            if (isLost(ask("RSET"))) {
                return new Opening.Lost();
            }
        }
        var sender = ask("MAIL FROM:<" + envelope.sender() + ">");
        tookSender = sender.isPositive();
        if (isLost(sender) || !sender.isPositive()) {
            requireAnswers(sender, sender, sender);
            return new Opening.SenderRefused(sender);
        }
        unfinished = true;
        var reader = ask("RCPT TO:<" + envelope.reader() + ">");
        if (isLost(reader) || !reader.isPositive()) {
            requireAnswers(reader, reader, reader);
            return refusal(sender, reader);
        }
        var data = ask("DATA");
        if (isLost(data)) {
            return new Opening.SenderRefused(data);
        }
        requireAnswers(sender, reader, data);
        if (!data.isIntermediate()) {
            return new Opening.ReaderRefused(data);
        }
        unfinished = false;
        return new Opening.Open();
    }

    /// A server that hangs up says so about the connection, and not about whoever is named.
    private static Opening refusal(Reply sender, Reply reader) {
        if (!sender.isPositive()) {
            return new Opening.SenderRefused(sender);
        }
        return reader.isClosing()
                ? new Opening.SenderRefused(reader)
                : new Opening.ReaderRefused(reader);
    }

    private boolean isLost(Reply reply) {
        if (reply.isClosing()) {
            close();
        }
        return reply.isClosing();
    }

    private Reply ask(String command) throws IOException {
        send(line(command));
        return replies.read(relay.patience().reply());
    }

    private void send(byte[] bytes) throws IOException {
        try (var _ = guard.watch(relay.patience().reply())) {
            out.write(bytes);
            out.flush();
        }
    }

    private static byte[] line(String command) {
        return (command + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

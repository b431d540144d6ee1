package nl.millenniumgemeenten.subscription.service;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// An SMTP server that takes mail, or answers what a test told it to. It can be away for a while
/// and come back on the same port.
public final class ScriptedMailServer implements AutoCloseable {
    /// It hangs up in place of this answer.
    public static final String HANG_UP = "";

    private static final String END = "\r\n.\r\n";
    private final List<ReceivedMail> received = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile String senderReply = "250 fine";
    private volatile Function<String, String> recipientReplies = _ -> "250 fine";
    private volatile Function<String, String> dotReplies = _ -> "250 taken";
    private volatile String greeting = "220 ready";
    private volatile List<String> offers = List.of();
    private final Map<Stage, String> words = new ConcurrentHashMap<>();
    private volatile Optional<Slow> slow = Optional.empty();
    private volatile int mostMessages = Integer.MAX_VALUE;
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private volatile Optional<Stage> hang = Optional.empty();
    private volatile Optional<Stage> close = Optional.empty();
    private final List<String> dots = new CopyOnWriteArrayList<>();
    private volatile ServerSocket socket = listen(0);

    public int port() {
        return socket.getLocalPort();
    }

    /// The reply to the sender's address, such as `550 not you`.
    public void answerSenders(String reply) {
        senderReply = reply;
    }

    /// The reply to the reader's address; `%s` becomes the address.
    public void answerRecipients(String reply) {
        recipientReplies = _ -> reply;
    }

    /// The reply to the mail itself.
    public void answerMails(String reply) {
        dotReplies = _ -> reply;
    }

    /// The reply to each reader's address, which comes without its brackets; [#HANG_UP] for none.
    public void answerRecipients(Function<String, String> replies) {
        recipientReplies = replies;
    }

    /// The reply to the mail of each reader.
    public void answerMails(Function<String, String> replies) {
        dotReplies = replies;
    }

    /// The first line of every conversation.
    public void greet(String line) {
        greeting = line;
    }

    /// What it says to be able to, such as `PIPELINING`.
    public void offer(String... extensions) {
        offers = List.of(extensions);
    }

    /// From now on it does not answer at this stage, and stays connected.
    public void hangAt(Stage stage) {
        hang = Optional.of(stage);
    }

    /// From now on it hangs up at this stage instead of answering.
    public void closeAt(Stage stage) {
        close = Optional.of(stage);
    }

    /// From now on it says this at this stage, whoever it is about.
    public void answerAt(Stage stage, String reply) {
        words.put(stage, reply);
    }

    /// From now on it takes this long to answer at this stage.
    public void answerLate(Stage stage, Duration late) {
        slow = Optional.of(new Slow(stage, late));
    }

    /// From now on it hangs up after so many messages of one conversation.
    public void hangUpAfter(int messages) {
        mostMessages = messages;
    }

    /// From now on it takes what it is given.
    public void behave() {
        hang = Optional.empty();
        close = Optional.empty();
        slow = Optional.empty();
        mostMessages = Integer.MAX_VALUE;
        words.clear();
        recipientReplies = _ -> "250 fine";
        dotReplies = _ -> "250 taken";
    }

    private record Slow(Stage stage, Duration late) {}

    /// What it said to a whole message.
    ///
    /// @param reply empty if it said nothing
    public record Answer(String reader, String reply) {}

    /// What it said to each whole message, in order.
    public List<Answer> answers() {
        return List.copyOf(answers);
    }

    /// Forgets what it heard and got.
    public void forget() {
        received.clear();
        commands.clear();
        dots.clear();
        answers.clear();
    }

    /// For whom a whole message came, with its dot, in order; whatever was answered, if anything.
    public List<String> dots() {
        return List.copyOf(dots);
    }

    /// How many conversations are open.
    public int conversations() {
        return sockets.size();
    }

    /// Where in a conversation something can go wrong.
    public enum Stage {
        GREETING,
        EHLO,
        MAIL,
        RCPT,
        DATA,
        BODY,
        DOT
    }

    public void stop() {
        close();
    }

    public void start() {
        socket = listen(socket.getLocalPort());
    }

    /// Every command that was heard, in order.
    public List<String> commands() {
        return List.copyOf(commands);
    }

    /// All mails that it took, in order.
    public List<ReceivedMail> mails() {
        return List.copyOf(received);
    }

    public List<ReceivedMail> mailsTo(String address) {
        return received.stream()
                .filter(mail -> mail.recipient().equals("<" + address + ">"))
                .toList();
    }

    /// The nth mail to this address, from 1, as soon as it is there.
    public ReceivedMail mailTo(String address, int nth) {
        return Await.present(
                "mail " + nth + " to " + address,
                () -> {
                    var mails = mailsTo(address);
                    return mails.size() >= nth ? Optional.of(mails.get(nth - 1)) : Optional.empty();
                });
    }

    /// Ends all conversations, and goes on listening.
    public void hangUp() {
        try {
            for (var open : sockets) {
                open.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        hangUp();
    }

    private ServerSocket listen(int port) {
        try {
            var listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> accept(listening));
            return listening;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                sockets.add(client);
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    client.getInputStream(), StandardCharsets.ISO_8859_1));
            if (!answer(client, Stage.GREETING, words.getOrDefault(Stage.GREETING, greeting))) {
                return;
            }
            var envelope = new Envelope();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                if (!heed(client, in, envelope, line)) {
                    return;
                }
            }
        } catch (IOException closed) {
            // Stopped in the middle of a conversation.
            return;
        } finally {
            sockets.remove(client);
        }
    }

    /// What one conversation has come to.
    private static final class Envelope {
        private String sender = "";
        private String recipient = "";
        private int messages;

        private void clear() {
            sender = "";
            recipient = "";
        }
    }

    private boolean heed(Socket client, BufferedReader in, Envelope envelope, String line)
            throws IOException {
        return switch (line.split("[ :]", 2)[0]) {
            case "EHLO" -> answer(client, Stage.EHLO, words.getOrDefault(Stage.EHLO, offered()));
            case "HELO", "NOOP" -> say(client, "250 ok");
            case "RSET" -> {
                envelope.clear();
                yield say(client, "250 ok");
            }
            case "MAIL" -> {
                envelope.clear();
                var reply = words.getOrDefault(Stage.MAIL, senderReply);
                if (reply.startsWith("2")) {
                    envelope.sender = line.substring("MAIL FROM:".length());
                }
                yield answer(client, Stage.MAIL, reply);
            }
            case "RCPT" -> {
                if (envelope.sender.isEmpty()) {
                    yield say(client, "503 5.5.1 who from?");
                }
                var recipient = line.substring("RCPT TO:".length());
                var reply =
                        words.getOrDefault(
                                Stage.RCPT,
                                recipientReplies.apply(bare(recipient)).formatted(recipient));
                if (reply.startsWith("2")) {
                    envelope.recipient = recipient;
                }
                yield answer(client, Stage.RCPT, reply);
            }
            case "DATA" -> message(client, in, envelope);
            case "QUIT" -> {
                say(client, "221 bye");
                yield false;
            }
            default -> say(client, "502 what?");
        };
    }

    private boolean message(Socket client, BufferedReader in, Envelope envelope)
            throws IOException {
        if (envelope.recipient.isEmpty()) {
            return say(client, "554 no valid recipients");
        }
        var go = words.getOrDefault(Stage.DATA, "354 go on");
        if (!answer(client, Stage.DATA, go)) {
            return false;
        }
        if (!go.startsWith("3")) {
            return true;
        }
        if (close.equals(Optional.of(Stage.BODY))) {
            in.readLine();
            return false;
        }
        var source = data(in);
        if (source.isEmpty()) {
            return false;
        }
        var to = bare(envelope.recipient);
        dots.add(to);
        var reply = words.getOrDefault(Stage.DOT, dotReplies.apply(to));
        var silent =
                hang.equals(Optional.of(Stage.DOT))
                        || close.equals(Optional.of(Stage.DOT))
                        || slow.filter(late -> late.stage() == Stage.DOT).isPresent();
        if (reply.startsWith("2") && !silent) {
            received.add(new ReceivedMail(envelope.sender, envelope.recipient, source.get()));
        }
        answers.add(new Answer(to, silent ? "" : reply));
        envelope.clear();
        return answer(client, Stage.DOT, reply) && ++envelope.messages < mostMessages;
    }

    private String offered() {
        var lines = new ArrayList<String>();
        lines.add("ok");
        lines.addAll(offers);
        var last = lines.removeLast();
        return lines.stream().map(line -> "250-" + line + "\r\n").collect(joining())
                + "250 "
                + last;
    }

    /// Says it, unless something goes wrong at this stage; returns whether the conversation goes
    /// on.
    private boolean answer(Socket client, Stage stage, String reply) throws IOException {
        if (hang.equals(Optional.of(stage))) {
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
            return false;
        }
        if (close.equals(Optional.of(stage)) || reply.equals(HANG_UP)) {
            return false;
        }
        slow.filter(late -> late.stage() == stage)
                .ifPresent(late -> LockSupport.parkNanos(late.late().toNanos()));
        say(client, reply);
        return !reply.startsWith("421");
    }

    private static String bare(String path) {
        return path.substring(1, path.lastIndexOf('>'));
    }

    /// The message to the letter, without its last line end; nothing if the client hung up before
    /// the dot. Only CRLF ends a line here.
    private static Optional<String> data(BufferedReader in) throws IOException {
        var text = new StringBuilder("\r\n");
        while (text.length() < END.length()
                || !END.contentEquals(
                        text.subSequence(text.length() - END.length(), text.length()))) {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            text.append((char) next);
        }
        text.setLength(text.length() - END.length());
        return Optional.of(text.toString().replace("\r\n..", "\r\n.").replaceFirst("^\r\n", ""));
    }

    private static boolean say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
        return true;
    }
}

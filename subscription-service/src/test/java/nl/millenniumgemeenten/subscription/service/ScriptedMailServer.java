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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// An SMTP server that takes mail, or answers what a test told it to. It can be away for a while
/// and come back on the same port.
public final class ScriptedMailServer implements AutoCloseable {
    private final List<ReceivedMail> received = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile String senderReply = "250 fine";
    private volatile Function<String, String> recipientReplies = _ -> "250 fine";
    private volatile Function<String, String> dotReplies = _ -> "250 taken";
    private volatile String greeting = "220 ready";
    private volatile List<String> offers = List.of();
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

    /// The reply to each reader's address, which comes without its brackets.
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

    /// From now on it neither hangs nor hangs up.
    public void behave() {
        hang = Optional.empty();
        close = Optional.empty();
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

    @Override
    public void close() {
        try {
            socket.close();
            for (var open : sockets) {
                open.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
            if (!answer(client, Stage.GREETING, greeting)) {
                return;
            }
            var sender = "";
            var recipient = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                var open =
                        switch (line.split("[ :]", 2)[0]) {
                            case "EHLO" -> answer(client, Stage.EHLO, offered());
                            case "HELO", "RSET", "NOOP" -> say(client, "250 ok");
                            case "MAIL" -> {
                                sender = line.substring("MAIL FROM:".length());
                                yield answer(client, Stage.MAIL, senderReply);
                            }
                            case "RCPT" -> {
                                recipient = line.substring("RCPT TO:".length());
                                yield answer(
                                        client,
                                        Stage.RCPT,
                                        recipientReplies
                                                .apply(bare(recipient))
                                                .formatted(recipient));
                            }
                            case "DATA" -> message(client, in, sender, recipient);
                            case "QUIT" -> {
                                say(client, "221 bye");
                                yield false;
                            }
                            default -> say(client, "502 what?");
                        };
                if (!open) {
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

    private boolean message(Socket client, BufferedReader in, String sender, String recipient)
            throws IOException {
        if (!recipientReplies.apply(bare(recipient)).startsWith("2")) {
            return say(client, "554 no valid recipients");
        }
        if (!answer(client, Stage.DATA, "354 go on")) {
            return false;
        }
        if (close.equals(Optional.of(Stage.BODY))) {
            in.readLine();
            return false;
        }
        var source = data(in);
        if (source.isEmpty()) {
            return false;
        }
        var to = bare(recipient);
        dots.add(to);
        var reply = dotReplies.apply(to);
        if (reply.startsWith("2") && !close.equals(Optional.of(Stage.DOT))) {
            received.add(new ReceivedMail(sender, recipient, source.get()));
        }
        return answer(client, Stage.DOT, reply);
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
        if (close.equals(Optional.of(stage))) {
            return false;
        }
        say(client, reply);
        return !reply.startsWith("421");
    }

    private static String bare(String path) {
        return path.substring(1, path.lastIndexOf('>'));
    }

    /// Nothing if the client hung up before the dot.
    private static Optional<String> data(BufferedReader in) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return Optional.of(String.join("\r\n", lines));
            }
            lines.add(line.startsWith("..") ? line.substring(1) : line);
        }
        return Optional.empty();
    }

    private static boolean say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
        return true;
    }
}

package nl.millenniumgemeenten.subscription.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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

/// An SMTP server that takes mail, or answers what a test told it to. It can be away for a while
/// and come back on the same port.
public final class ScriptedMailServer implements AutoCloseable {
    private final List<ReceivedMail> received = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile String senderReply = "250 fine";
    private volatile String recipientReply = "250 fine";
    private volatile String mailReply = "250 taken";
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
        recipientReply = reply;
    }

    /// The reply to the mail itself.
    public void answerMails(String reply) {
        mailReply = reply;
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
            say(client, "220 ready");
            var sender = "";
            var recipient = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                switch (line.split("[ :]", 2)[0]) {
                    case "EHLO", "HELO", "RSET", "NOOP" -> say(client, "250 ok");
                    case "MAIL" -> {
                        sender = line.substring("MAIL FROM:".length());
                        say(client, senderReply);
                    }
                    case "RCPT" -> {
                        recipient = line.substring("RCPT TO:".length());
                        say(client, recipientReply.formatted(recipient));
                    }
                    case "DATA" -> {
                        say(client, "354 go on");
                        var source = data(in);
                        if (mailReply.startsWith("2")) {
                            received.add(new ReceivedMail(sender, recipient, source));
                        }
                        say(client, mailReply);
                    }
                    case "QUIT" -> {
                        say(client, "221 bye");
                        return;
                    }
                    default -> say(client, "502 what?");
                }
            }
        } catch (IOException closed) {
            // Stopped in the middle of a conversation.
            return;
        } finally {
            sockets.remove(client);
        }
    }

    private static String data(BufferedReader in) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            lines.add(line.startsWith("..") ? line.substring(1) : line);
        }
        return String.join("\r\n", lines);
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }
}

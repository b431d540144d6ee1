package nl.millenniumgemeenten.subscription.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// What stands before a mail server to speak TLS for it, with a certificate of its own, and lets in
/// who signs in.
public final class SecureMailServer implements AutoCloseable {
    private static final String PASSWORD = "of the tests";

    private final ScriptedMailServer behind;
    private final boolean fromTheFirstByte;
    private final String ways;
    private final SSLContext tls;
    private final Path certificate;
    private final ServerSocket listening;
    private final List<String> plain = new CopyOnWriteArrayList<>();
    private final List<String> signedIn = new CopyOnWriteArrayList<>();

    /// Who signed a certificate.
    public enum Signer {
        ITSELF,
        AUTHORITY
    }

    /// What the server shows.
    ///
    /// @param name whom it is for, such as `ip:127.0.0.1` or `dns:localhost`
    /// @param since when it is good, for ten days, such as `-1d`
    public record Certificate(String name, String since, Signer signer) {}

    /// @param directory for its key
    /// @param fromTheFirstByte or else after STARTTLS
    /// @param ways to sign in, such as `PLAIN LOGIN`
    public SecureMailServer(
            ScriptedMailServer behind,
            Path directory,
            Certificate shown,
            boolean fromTheFirstByte,
            String ways)
            throws Exception {
        this.behind = behind;
        this.fromTheFirstByte = fromTheFirstByte;
        this.ways = ways;
        var store = directory.resolve("server.p12");
        this.certificate = directory.resolve("trusted.pem");
        var good = " -validity 10 -startdate %s -ext SAN=%s".formatted(shown.since(), shown.name());
        keytool(store, "-genkeypair -alias server -keyalg EC -dname CN=server" + good);
        switch (shown.signer()) {
            case ITSELF -> keytool(store, "-exportcert -rfc -alias server -file " + certificate);
            case AUTHORITY -> sign(store, good, directory);
        }
        this.tls = context(store);
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /// Has an authority sign the key of the server.
    private void sign(Path store, String good, Path directory)
            throws IOException, InterruptedException {
        var authority = directory.resolve("authority.p12");
        var request = directory.resolve("request.pem");
        var signed = directory.resolve("signed.pem");
        keytool(authority, "-genkeypair -alias authority -keyalg EC -dname CN=authority -ext bc:c");
        keytool(authority, "-exportcert -rfc -alias authority -file " + certificate);
        keytool(store, "-certreq -alias server -file " + request);
        keytool(
                authority,
                "-gencert -rfc -alias authority -infile %s -outfile %s%s"
                        .formatted(request, signed, good));
        keytool(store, "-importcert -noprompt -alias authority -file " + certificate);
        keytool(store, "-importcert -noprompt -alias server -file " + signed);
    }

    private static void keytool(Path store, String arguments)
            throws IOException, InterruptedException {
        var command =
                Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                                .toString()),
                                Arrays.stream(arguments.split(" ", -1)))
                        .toList();
        var process =
                new ProcessBuilder(
                                Stream.concat(
                                                command.stream(),
                                                Stream.of(
                                                        "-keystore",
                                                        store.toString(),
                                                        "-storetype",
                                                        "PKCS12",
                                                        "-storepass",
                                                        PASSWORD))
                                        .toList())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    public int port() {
        return listening.getLocalPort();
    }

    /// Who is to trust it trusts this one: its own, or that of its authority.
    public Path certificate() {
        return certificate;
    }

    /// What was said to it without protection.
    public List<String> plain() {
        return List.copyOf(plain);
    }

    /// Who signed in, as way, name and password.
    public List<String> signedIn() {
        return List.copyOf(signedIn);
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), behind.port())) {
            var socket = fromTheFirstByte ? secured(client) : client;
            var in = reader(socket);
            var answers = reader(server);
            say(socket, answers.readLine());
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!(socket instanceof SSLSocket)) {
                    plain.add(line);
                }
                if (line.equals("STARTTLS")) {
                    say(socket, "220 go");
                    socket = secured(client);
                    in = reader(socket);
                } else if (line.startsWith("AUTH ")) {
                    signIn(line, socket, in);
                } else {
                    say(server, line);
                    boolean more = line.startsWith("EHLO");
                    answer(answers, socket, more);
                    if (line.equals("DATA")) {
                        message(in, server);
                        answer(answers, socket, false);
                    }
                }
            }
        } catch (IOException closed) {
            // One of the two hung up, or does not trust us.
            return;
        }
    }

    private void signIn(String line, Socket socket, BufferedReader in) throws IOException {
        if (line.startsWith("AUTH PLAIN ")) {
            signedIn.add("PLAIN" + decoded(line.substring(11)).replace('\0', ' '));
        } else {
            say(socket, "334 VXNlcm5hbWU6");
            var user = decoded(in.readLine());
            say(socket, "334 UGFzc3dvcmQ6");
            signedIn.add("LOGIN " + user + " " + decoded(in.readLine()));
        }
        say(socket, "235 2.7.0 welcome");
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), UTF_8);
    }

    private static void message(BufferedReader in, Socket server) throws IOException {
        String line;
        do {
            line = in.readLine();
            say(server, line == null ? "." : line);
        } while (line != null && !line.equals("."));
    }

    /// @param greeting whether it says here what it can
    private void answer(BufferedReader answers, Socket client, boolean greeting)
            throws IOException {
        var line = answers.readLine();
        while (line != null && line.startsWith("-", 3)) {
            say(client, line);
            line = answers.readLine();
        }
        if (greeting) {
            say(client, "250-secure");
            if (!(client instanceof SSLSocket)) {
                say(client, "250-STARTTLS");
            }
            say(client, "250-AUTH " + ways);
        }
        say(client, line == null ? "421 gone" : line);
    }

    private Socket secured(Socket client) throws IOException {
        var socket =
                (SSLSocket)
                        tls.getSocketFactory()
                                .createSocket(client, "127.0.0.1", client.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }
}

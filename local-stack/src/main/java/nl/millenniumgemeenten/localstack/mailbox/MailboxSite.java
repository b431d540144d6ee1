package nl.millenniumgemeenten.localstack.mailbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// The mailbox on the web: the list, each mail, and the same as JSON. A mail's own HTML is a
/// stranger's: it has its own address and a sandbox, and no script of it ever runs.
final class MailboxSite implements Closeable {
    private static final Pattern MAIL = Pattern.compile("/mails/(\\d{1,18})");
    private static final Pattern BODY = Pattern.compile("/mails/(\\d{1,18})/body");
    private static final String OWN_PAGES =
            "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";
    private static final String STRANGERS_PAGE =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none';"
                    + " frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final Mails mails;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    MailboxSite(Mails mails, InetSocketAddress address) {
        this.mails = mails;
        try {
            this.server = HttpServer.create(address, 50);
        } catch (IOException taken) {
            throw new UncheckedIOException("the mailbox cannot listen on " + address, taken);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    void start() {
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private record Answer(int status, String type, String policy, String body) {
        static Answer page(String html) {
            return new Answer(200, "text/html; charset=utf-8", OWN_PAGES, html);
        }

        static Answer noSuchMail() {
            return new Answer(
                    404, "text/html; charset=utf-8", OWN_PAGES, MailboxPages.noSuchMail());
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            var answer = answer(exchange.getRequestURI());
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type());
            headers.set("Content-Security-Policy", answer.policy());
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cache-Control", "no-store");
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            if (method.equals("HEAD")) {
                exchange.sendResponseHeaders(answer.status(), -1);
            } else {
                exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer answer(URI address) throws IOException {
        var path = address.getPath();
        var mail = MAIL.matcher(path);
        var body = BODY.matcher(path);
        if (mail.matches()) {
            var view = MailboxPages.View.named(parameter(address, "toon").orElse(""));
            return mails.withId(Long.parseLong(mail.group(1)))
                    .map(found -> Answer.page(MailboxPages.mail(found, view)))
                    .orElseGet(Answer::noSuchMail);
        }
        if (body.matches()) {
            return mails.withId(Long.parseLong(body.group(1)))
                    .map(Mail::html)
                    .map(MailboxSite::strangersPage)
                    .orElseGet(Answer::noSuchMail);
        }
        return switch (path) {
            case "/" -> Answer.page(MailboxPages.list(wanted(address), to(address)));
            case "/api/mails" ->
                    new Answer(200, "application/json", OWN_PAGES, json(wanted(address)));
            case "/mailbox.css" ->
                    new Answer(200, "text/css; charset=utf-8", OWN_PAGES, MailboxPages.style());
            default -> Answer.noSuchMail();
        };
    }

    /// Links in a mail open beside the mailbox: inside the frame, most sites would refuse to show.
    private static Answer strangersPage(String html) {
        return new Answer(
                200,
                "text/html; charset=utf-8",
                STRANGERS_PAGE,
                "<!doctype html><base target=\"_blank\">" + html);
    }

    private List<Mail> wanted(URI address) {
        var to = to(address);
        return mails.matching(mail -> to.isEmpty() || mail.to().equalsIgnoreCase(to));
    }

    private static String to(URI address) {
        return parameter(address, "to").map(String::strip).orElse("");
    }

    private static Optional<String> parameter(URI address, String name) {
        var query = Objects.requireNonNullElse(address.getRawQuery(), "");
        try {
            for (var pair : query.split("&", -1)) {
                if (pair.startsWith(name + "=")) {
                    var value = pair.substring(name.length() + 1);
                    return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String json(List<Mail> mails) throws JsonProcessingException {
        return JSON.writeValueAsString(mails);
    }
}

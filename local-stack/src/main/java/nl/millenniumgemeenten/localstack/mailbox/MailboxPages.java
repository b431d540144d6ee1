package nl.millenniumgemeenten.localstack.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// The pages of the mailbox. Every value from a mail passes through [#text(String)].
final class MailboxPages {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.of("nl", "NL"))
                    .withZone(ZoneId.systemDefault());

    private MailboxPages() {}

    /// The ways to look at a mail.
    enum View {
        OPGEMAAKT,
        TEKST,
        KOPREGELS;

        static View named(String name) {
            return Arrays.stream(values())
                    .filter(view -> view.address().equals(name))
                    .findFirst()
                    .orElse(OPGEMAAKT);
        }

        String address() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String label() {
            return name().charAt(0) + address().substring(1);
        }
    }

    static String list(List<Mail> mails, String to) {
        var rows =
                mails.stream()
                        .map(mail ->
                                """
                                <tr><td><a href="/mails/%d">%s</a></td><td>%s</td>\
                                <td>%s</td><td>%s</td></tr>
                                """
                                        .formatted(
                                                mail.id(),
                                                text(subject(mail)),
                                                text(mail.to()),
                                                text(mail.from()),
                                                moment(mail.receivedAt())))
                        .collect(Collectors.joining());
        var table =
                mails.isEmpty()
                        ? "<p class=\"empty\">Er is nog geen mail"
                                + (to.isEmpty() ? "" : " voor " + text(to))
                                + ". Nieuwe mail zie je hier als je de pagina ververst.</p>"
                        : """
                        <table><thead><tr><th scope="col">Onderwerp</th><th scope="col">Aan</th>\
                        <th scope="col">Van</th><th scope="col">Ontvangen</th></tr></thead>
                        <tbody>
                        %s</tbody></table>
                        """
                                .formatted(rows);
        return page(
                "Postvak",
                """
                <h1>Postvak</h1>
                <p>Alle mail die het systeem op deze computer verstuurt, komt hier aan en gaat nergens anders heen.</p>
                <form><label for="to">Alleen mail aan</label> <input id="to" name="to" type="email" value="%s">
                <button>Toon</button></form>
                %s\
                """
                        .formatted(text(to), table));
    }

    static String mail(Mail mail, View view) {
        var tabs =
                Arrays.stream(View.values())
                        .map(other ->
                                "<a href=\"/mails/%d?toon=%s\"%s>%s</a>"
                                        .formatted(
                                                mail.id(),
                                                other.address(),
                                                other == view ? " aria-current=\"page\"" : "",
                                                other.label()))
                        .collect(Collectors.joining("\n"));
        return page(
                subject(mail),
                """
                <p><a href="/">Alle mail</a></p>
                <h1>%s</h1>
                <dl><dt>Van</dt><dd>%s</dd><dt>Aan</dt><dd>%s</dd><dt>Ontvangen</dt><dd>%s</dd></dl>
                <nav aria-label="Weergave">%s</nav>
                %s\
                """
                        .formatted(
                                text(subject(mail)),
                                text(mail.from()),
                                text(mail.to()),
                                moment(mail.receivedAt()),
                                tabs,
                                body(mail, view)));
    }

    static String noSuchMail() {
        return page(
                "Niet gevonden",
                """
                <h1>Deze mail is er niet</h1>
                <p>Het postvak bewaart de nieuwste duizend mails, tot het systeem stopt. <a href="/">Alle mail</a></p>
                """);
    }

    static String style() {
        try (var style = MailboxPages.class.getResourceAsStream("/mailbox/mailbox.css")) {
            return new String(Objects.requireNonNull(style).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String body(Mail mail, View view) {
        return switch (view) {
            case OPGEMAAKT ->
                    mail.html() == null
                            ? "<p class=\"empty\">Deze mail is niet opgemaakt.</p>"
                                    + body(mail, View.TEKST)
                            : """
                            <iframe src="/mails/%d/body" title="De opgemaakte mail" \
                            sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>\
                            """
                                    .formatted(mail.id());
            case TEKST ->
                    mail.text().isEmpty()
                            ? "<p class=\"empty\">Deze mail heeft geen platte tekst.</p>"
                            : "<pre>" + text(mail.text()) + "</pre>";
            case KOPREGELS ->
                    mail.headers().stream()
                            .map(header -> text(header.name() + ": " + header.value()))
                            .collect(Collectors.joining("\n", "<pre>", "</pre>"));
        };
    }

    private static String page(String title, String main) {
        return """
        <!doctype html>
        <html lang="nl">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="stylesheet" href="/mailbox.css">
        </head>
        <body>
        <main>
        %s
        </main>
        </body>
        </html>
        """
                .formatted(text(title), main);
    }

    private static String subject(Mail mail) {
        return mail.subject().isBlank() ? "(geen onderwerp)" : mail.subject();
    }

    private static String moment(Instant at) {
        return "<time datetime=\"%s\">%s</time>".formatted(at, MOMENT.format(at));
    }

    /// Makes any text safe inside an element and inside a quoted attribute.
    static String text(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

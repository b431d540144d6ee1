package nl.millenniumgemeenten.subscription.answertext;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import nl.millenniumgemeenten.subscription.replyto.ReplyTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextTest {
    private static final String QUOTED =
            "\n\nOn Tue, Nov 25, 2025 at 11:02 AM X <x@example.org> wrote:\n> Hello\n";

    /// Written after what each program writes, by nobody.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "apple-mail-nl-inline",
                "apple-mail-nl-picture",
                "gmail-en-inline",
                "gmail-nl",
                "iphone-en",
                "iphone-nl",
                "mutt-en-inline",
                "nothing-nl",
                "outlook-ios-nl",
                "outlook-web-nl",
                "outlook-windows-en",
                "outlook-windows-nl",
                "proton-en",
                "roundcube-nl",
                "samsung-nl",
                "thunderbird-en",
                "thunderbird-nl",
                "unknown-marker",
                "webmail-nl",
                "yahoo-en"
            })
    void of_what_programs_send_only_what_somebody_wrote_is_left(String name) throws Exception {
        var found = found(resource(name + ".eml"));

        var expected = new String(resource(name + ".txt"), StandardCharsets.UTF_8).strip();
        assertThat(words(found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, UTF-8",
        "ISO-8859-15, ISO-8859-15",
        "windows-1252, windows-1252",
        "utf-16, UTF-16"
    })
    void charsets_are_read_as_they_say(String said, String charset) throws Exception {
        var text = "Café voor 3 € in Súdwest-Fryslân";

        assertThat(words(plain(text.getBytes(Charset.forName(charset)), "; charset=" + said)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "; charset=us-ascii",
                "; charset=iso-8859-1",
                "; charset=xyz",
                "; charset=\"?\""
            })
    void what_says_nothing_that_we_know_is_guessed(String parameter) throws Exception {
        assertThat(words(plain("Één €".getBytes(StandardCharsets.UTF_8), parameter)))
                .isEqualTo("Één €");
        assertThat(words(plain("Één €".getBytes(Charset.forName("windows-1252")), parameter)))
                .isEqualTo("Één €");
    }

    @Test
    void flowed_lines_go_on_and_spaces_that_were_put_there_go() throws Exception {
        assertThat(
                        words(
                                plain(
                                        ascii(
                                                "Dit gaat \nverder.\n  ingesprongen\n\n> oud \n> gaat\nNieuw"),
                                        "; format=flowed")))
                .isEqualTo("Dit gaat verder.\ningesprongen\n\nNieuw");
        assertThat(
                        words(
                                plain(
                                        ascii("Dit gaat ver \nder.\n-- \nAnna"),
                                        "; format=flowed; delsp=yes")))
                .isEqualTo("Dit gaat verder.");
    }

    @Test
    void what_only_looks_like_furniture_stays() throws Exception {
        for (var text :
                new String[] {
                    "Op de vergadering schreef Anna:\nwij doen mee.",
                    "On Monday we wrote to the council.",
                    "Van: hier tot daar, dat is ver.",
                    "Verzonden vanaf ons kantoor kost het 5 euro.",
                    "Verstuurd heb ik al twee keer een mail aan het college.",
                    "Verstuurd via de mail aan alle raadsleden.",
                    "Verzonden van mijn telefoon kwam het nooit aan.",
                    "Verzonden vanaf mijn iPhone\nwas het vaak stuk,\ndus nu niet meer.\nSnap je?",
                    "Outlook voor iOS werkt hier niet.",
                    "Op onze school schreef een leerling over 10.000 stappen:\n\n"
                            + "wij lopen elke dag.",
                    "Op onze school schreef een leerling over 10.000 stappen:",
                    "Op 25-11-2025 om 11:02 schreef de wethouder:\nik doe mee.\n\nMooi toch?",
                    "Groet,\n- Anna -- en Ben",
                    "3 > 2, vind ik."
                }) {
            assertThat(words(plain(text))).isEqualTo(text);
        }
    }

    @Test
    void signatures_go_and_what_comes_after_a_quotation_stays() throws Exception {
        assertThat(words(plain("Ja\n--\nAnna\n\nDisclaimer" + QUOTED + "\nEn nog iets.")))
                .isEqualTo("Ja\n\nEn nog iets.");
        assertThat(words(plain("Ja\n-- \n" + "regel\n".repeat(40)))).isEqualTo("Ja");
        assertThat(words(plain("Ja\n--\n" + "regel\n".repeat(40)))).contains("regel");
        var more =
                "Wij beginnen volgend jaar met de koffie, en daarna met de thee en met de bloemen.";
        assertThat(words(plain("Ja\n--\n" + more))).endsWith(more);
        for (var from :
                new String[] {
                    "Verzonden vanaf mijn Samsung Galaxy-smartphone.",
                    "Verzonden vanuit Outlook voor Android<https://aka.ms/x>",
                    "Sent from Mail<https://go.example/fwlink/?LinkId=1> for Windows",
                    "Verzonden met Proton Mail beveiligde e-mail.",
                    "Sent from my mobile phone",
                    "Von meinem iPhone gesendet",
                    "Verzonden vanaf mijn iPhone 15 Pro"
                }) {
            assertThat(words(plain("Ja\n\n" + from))).isEqualTo("Ja");
        }
        assertThat(words(plain("Yes\n\nGet Outlook for Android<https://aka.ms/x>" + QUOTED)))
                .isEqualTo("Yes");
        assertThat(words(plain("Yes\n\n*Sent from my Samsung Galaxy*" + QUOTED))).isEqualTo("Yes");
    }

    @Test
    void lines_that_were_broken_are_joined_and_others_are_not() throws Exception {
        var broken =
                """
                Deze regel is door een mailprogramma gebroken omdat hij vol was, en de
                volgende ook want daar paste ook niet meer op dan er nu op staat, dus
                hier is het uit.
                Groet,
                Anna
                """;

        assertThat(words(plain(broken)))
                .isEqualTo(
                        "Deze regel is door een mailprogramma gebroken omdat hij vol was, en de"
                                + " volgende ook want daar paste ook niet meer op dan er nu op staat, dus"
                                + " hier is het uit.\nGroet,\nAnna");
    }

    @Test
    void our_own_line_ends_what_nobody_marked_and_is_nothing_where_it_is_quoted() throws Exception {
        assertThat(words(plain("Ja\n\n" + ReplyTo.MARKER + "\n\nHallo,"))).isEqualTo("Ja");
        assertThat(words(plain("> " + ReplyTo.MARKER + "\n> Hallo,\n\nJa"))).isEqualTo("Ja");
    }

    @Test
    void what_is_unmarked_goes_if_it_is_ours() throws Exception {
        assertThat(
                        words(
                                plain(
                                        """
                                        Ja

                                        Op 25-11-2025 om 11:02 schreef Millenniumgemeenten:

                                        Hallo,
                                        Er is een nieuwe bijdrage in de discussie “Markt”.
                                        """)))
                .isEqualTo("Ja");
    }

    @Test
    void heads_and_lines_above_quotations_go_in_any_language() throws Exception {
        assertThat(
                        words(
                                plain(
                                        """
                                        Sí.

                                        ________________________________
                                        De: Millenniumgemeenten <n@x.example>
                                        Enviado: martes, 25 de noviembre de 2025 11:02
                                        Para: anna@example.org
                                        Asunto: Ben Bakker schreef

                                        Schrijf je antwoord boven deze regel

                                        Hallo,
                                        """)))
                .isEqualTo("Sí.");
        assertThat(
                        words(
                                plain(
                                        """
                                        Sí.

                                        El mar, 25 nov 2025 a las 11:02, Millenniumgemeenten (<
                                        n@x.example>) escribió:

                                        > Schrijf je antwoord boven deze regel
                                        """)))
                .isEqualTo("Sí.");
        var list = "Koffie: ja.\nThee: ook.\nSuiker: nog niet.";
        assertThat(words(plain(list + "\n\n" + ReplyTo.MARKER))).isEqualTo(list);
    }

    @Test
    void the_form_is_read_in_which_something_was_written() throws Exception {
        for (var plain :
                new String[] {
                    "> oud",
                    "Dit is een bericht in HTML. Open het in een ander programma.",
                    "This message is in MIME format.\nYour mail program shows no HTML.",
                    " "
                }) {
            assertThat(words(alternatives(plain, "<p>Wij ook.</p><blockquote>oud</blockquote>")))
                    .as(plain)
                    .isEqualTo("Wij ook.");
        }
        assertThat(words(alternatives("Ik schrijf HTML.", "<p>Ik schrijf <b>HTML</b>.</p>")))
                .isEqualTo("Ik schrijf HTML.");
    }

    private static MailText.Found alternatives(String plain, String html)
            throws MessagingException {
        return found(
                """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                %s
                --b
                Content-Type: text/html; charset=utf-8

                %s
                --b--
                """
                        .formatted(plain, html)
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void html_becomes_text_and_hides_nothing() throws Exception {
        assertThat(
                        words(
                                html(
                                        "<style>p{}</style><h1>Kop</h1><p>Een&nbsp;<b>twee</b><br>drie</p>"
                                                + "<ul><li>a</li><li>b</li></ul>"
                                                + "<p style='display: none'>verborgen</p>"
                                                + "<pre>zo\n  blijft het</pre>"
                                                + "<a href='https://a.example/'>a.example</a>"
                                                + "<a href='javascript:x'>niets</a>")))
                .isEqualTo("Kop\n\nEen twee\ndrie\n\n- a\n- b\n\nzo\nblijft het\n\na.exampleniets");
        assertThat(
                        words(
                                html(
                                        "<blockquote style='margin:0 0 0 40px;border:none'>ingesprongen"
                                                + "</blockquote><blockquote>oud</blockquote>")))
                .isEqualTo("ingesprongen");
        assertThat(words(html("<div id='Signature'>Alles staat hierin.</div>")))
                .isEqualTo("Alles staat hierin.");
    }

    @Test
    void characters_that_steer_or_turn_around_are_gone() throws Exception {
        assertThat(
                        words(
                                plain(
                                        "a\u0000b\u001bc\u202Ed\u200Be\uFEFF\u2028f"
                                                .getBytes(StandardCharsets.UTF_8),
                                        "; charset=utf-8")))
                .doesNotContain("\u0000", "\u001b", "\u202E", "\u200B", "\uFEFF")
                .startsWith("abcde");
    }

    @Test
    void without_words_it_is_told_what_there_was() throws Exception {
        assertThat(plain("\n \n")).isEqualTo(new MailText.Found.Nothing());
        assertThat(plain("> oud\n> ouder\n")).isEqualTo(new MailText.Found.Nothing());
        var attached =
                """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; name=brief.txt
                Content-Disposition: attachment

                Tekst
                --b--
                """;
        assertThat(found(ascii(attached))).isEqualTo(new MailText.Found.OnlyAttached());
        assertThat(found(ascii("Content-Type: multipart/mixed; boundary=b\n\nniets\n")))
                .isIn(new MailText.Found.Unreadable(), new MailText.Found.Nothing());
    }

    @Test
    void neither_depth_nor_number_nor_length_keeps_us_busy() {
        var deep = new StringBuilder();
        for (int level = 0; level < 1_000; level++) {
            deep.append("Content-Type: multipart/mixed; boundary=b").append(level);
            deep.append("\n\n--b").append(level).append('\n');
        }
        var many = new StringBuilder("Content-Type: multipart/mixed; boundary=b\n\n");
        for (int part = 0; part < 10_000; part++) {
            many.append("--b\nContent-Type: text/plain\n\nx\n");
        }
        assertTimeoutPreemptively(
                ofSeconds(60),
                () -> {
                    assertThat(found(ascii(deep.toString())))
                            .isEqualTo(new MailText.Found.Unreadable());
                    assertThat(found(ascii(many.toString())))
                            .isEqualTo(new MailText.Found.Unreadable());
                    for (var line :
                            new String[] {
                                "--\n",
                                "Op 11:02 schreef x\n",
                                "Van: x\n",
                                "> ",
                                "On a wrote: b ",
                                "\n",
                                "Van: x\n\n\n\n\n\n\n",
                                "_____________________\n",
                                "Outlook voor iOS\n"
                            }) {
                        plain(line.repeat(900_000 / line.length()));
                    }
                    for (var tag :
                            new String[] {"<b>x", "<div>", "<blockquote>y", "<a href=x>", "<td>"}) {
                        html(tag.repeat(900_000 / tag.length()));
                    }
                });
    }

    @Test
    void marks_that_combine_with_letters_keep_nobody_busy() {
        var marks = "\u0301".repeat(450_000);
        assertTimeoutPreemptively(
                ofSeconds(20),
                () -> {
                    for (var line :
                            new String[] {
                                marks,
                                "Op " + marks,
                                "Op a" + marks + " schreef op " + marks + ":",
                                "Verzonden vanaf " + marks,
                                ("Op " + "\u0301".repeat(395) + "\n").repeat(1_000),
                                ("Van: " + "\u0301".repeat(380) + "\n").repeat(1_000)
                            }) {
                        plain(line);
                    }
                });
    }

    private static MailText.Found plain(String text) throws MessagingException {
        return plain(text.getBytes(StandardCharsets.UTF_8), "; charset=utf-8");
    }

    private static MailText.Found plain(byte[] text, String parameters) throws MessagingException {
        return found(
                joined(
                        ascii(
                                "Content-Type: text/plain"
                                        + parameters
                                        + "\nContent-Transfer-Encoding: 8bit\n\n"),
                        text));
    }

    private static MailText.Found html(String html) throws MessagingException {
        return found(ascii("Content-Type: text/html; charset=utf-8\n\n" + html));
    }

    private static MailText.Found found(byte[] mail) throws MessagingException {
        return MailText.of(
                new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(mail)),
                ReplyTo.MARKER);
    }

    private static String words(MailText.Found found) {
        return switch (found) {
            case MailText.Found.Words(var text) -> text;
            case MailText.Found.Nothing() -> "";
            case MailText.Found.OnlyAttached(), MailText.Found.Unreadable() -> found.toString();
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = new byte[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream resource =
                Objects.requireNonNull(
                        MailTextTest.class.getResourceAsStream("/answers/" + name), name)) {
            return resource.readAllBytes();
        }
    }
}

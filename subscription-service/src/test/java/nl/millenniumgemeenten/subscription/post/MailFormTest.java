package nl.millenniumgemeenten.subscription.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.millenniumgemeenten.subscription.issue.Desk;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.ReceivedMail;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every mail keeps to the standards, whatever people wrote in it, and says what they wrote. Read
/// by a library that is not the one that writes, where it is strict, and by [MailForm].
class MailFormTest {
    private static RunningService service;
    private static Desk desk;
    private static Map<String, ReceivedMail> mails = Map.of();

    @BeforeAll
    static void start() throws Exception {
        service = EveryMail.start();
        desk = new Desk(service);
        mails = EveryMail.of(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static List<String> kinds() {
        return EveryMail.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_of_mail_is_well_formed(String kind) throws Exception {
        var mail = Objects.requireNonNull(mails.get(kind));

        assertThat(MailForm.faults(mail.source())).isEmpty();
        var read = read(mail);
        assertThat(read.getFrom()).hasSize(1);
        assertThat(read.getTo()).hasSize(1);
        assertThat(read.getTo().flatten().getFirst().getAddress()).isEqualTo(bare(mail));
        assertThat(read.getDate()).isNotNull();
        assertThat(text(read, 0)).isEqualToNormalizingNewlines(mail.text()).isNotBlank();
        assertThat(text(read, 1)).isEqualToNormalizingNewlines(mail.html()).contains("</html>");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_of_mail_names_its_language_outside_and_inside(String kind) throws Exception {
        var mail = Objects.requireNonNull(mails.get(kind));
        var language = kind.endsWith(" in English") ? "en" : "nl";

        assertThat(MailForm.field(mail.source(), "Content-Language").strip()).isEqualTo(language);
        assertThat(mail.html()).contains("<html lang=\"" + language + "\"");
    }

    @Test
    void all_kinds_are_looked_at() {
        assertThat(mails).containsOnlyKeys(EveryMail.kinds());
    }

    @Test
    void only_what_comes_of_a_subscription_can_be_left_and_only_an_issue_is_of_a_list() {
        assertThat(withField("List-Unsubscribe"))
                .containsExactlyInAnyOrder(
                        "confirmation",
                        "welcome",
                        "already subscribed",
                        "confirmation in English",
                        "welcome in English",
                        "already subscribed in English",
                        "issue",
                        "issue in English",
                        "followed contribution",
                        "followed contributions",
                        "followed daily");
        assertThat(withField("List-Id")).containsExactlyInAnyOrder("issue", "issue in English");
        assertThat(withField("Precedence")).containsExactlyInAnyOrder("issue", "issue in English");
        assertThat(withField("Auto-Submitted"))
                .doesNotContain("issue", "issue in English")
                .hasSize(mails.size() - 2);
    }

    @Test
    void only_a_mail_about_one_contribution_is_answered_elsewhere() {
        assertThat(withField("Reply-To")).containsExactly("followed contribution");
    }

    static Stream<String> nasty() {
        return Stream.of(
                "x".repeat(150),
                "éé ".repeat(50).strip(),
                "a ".repeat(75).strip(),
                "👩‍👩‍👧‍👦 gemeenten 🇳🇱 doen mee 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉",
                "𝓝𝓲𝓮𝓾𝔀𝓼 " + "𝓪".repeat(60),
                "=?UTF-8?B?SG9p?= is geen Hoi",
                "=?",
                "Wat =?utf-8?q?_is?= dit?",
                "שלום \u202Eabc\u202C def",
                "From mij aan jou",
                ".punt",
                ".",
                "..",
                "a, b; c: <d@example.org> (e) \"f\" \\g",
                "Onderwerp: Bcc: x@example.org",
                "--=_grens--",
                "100 % = alles =20 =\t".strip(),
                "\u00A0nbsp\u00A0\u200B\uFEFF");
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void an_issue_says_what_was_written_however_odd_that_is(String text) throws Exception {
        var paragraph = text + " " + "w".repeat(1200) + "\n.\nFrom hier\n" + text;
        var id =
                desk.approvedOf(
                        """
                        {"subject": %1$s, "preheader": %1$s, "lists": ["newsletter"],
                         "blocks": [
                           {"id": "00000000-0000-4000-8000-000000000001", "kind": "heading",
                            "text": %1$s},
                           {"id": "00000000-0000-4000-8000-000000000002", "kind": "text",
                            "html": %2$s},
                           {"id": "00000000-0000-4000-8000-000000000003", "kind": "button",
                            "label": "Verder", "url": "/nieuws?q=%%3D%%3F"}]}
                        """
                                .formatted(json(text), json("<p>" + html(paragraph) + "</p>")));
        var before = service.mailServer().mailsTo("lezer@example.org").size();
        if (before == 0) {
            service.subscribe("lezer@example.org");
            before = service.mailServer().mailsTo("lezer@example.org").size();
        }
        EveryMail.require(
                desk.now(
                        "editor", "PUT", "/issues/" + id + "/sending", "{\"state\": \"sending\"}"));
        var mail = service.mailServer().mailTo("lezer@example.org", before + 1);
        Await.until(
                "sent", () -> service.query("select 1 from issue where state <> 'sent'").isEmpty());

        requireSame(mail, text);
        assertThat(mail.text()).contains("w".repeat(1200));
        assertThat(mail.source().lines())
                .noneMatch(line -> line.startsWith("From ") || line.startsWith("."));
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void a_message_says_what_was_written_however_odd_that_is(String text) throws Exception {
        var to = "m" + UUID.randomUUID() + "@example.org";
        EveryMail.require(
                service.send(
                        "/messages/" + UUID.randomUUID(),
                        "PUT",
                        """
                        {"to": "%s", "subject": %2$s, "paragraphs": [%2$s, %3$s],
                         "buttonLabel": "Verder", "buttonPath": "/a/b", "footer": %2$s}
                        """
                                .formatted(
                                        to,
                                        json(text),
                                        json("w".repeat(3000) + "\n.\nFrom hier\n" + text)),
                        "service"));

        var mail = service.mailServer().mailTo(to, 1);

        requireSame(mail, text);
        assertThat(mail.text()).contains("w".repeat(3000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jan+piet=klaas@example.org",
                "\"jan de boer\"@example.org",
                "\"jan..@boer\"@example.org",
                "o'brien/x=y@example.org",
                "a@münchen.example",
                "a@例え.テスト",
                "a@xn--mnchen-3ya.example"
            })
    void an_address_of_any_form_gets_its_mails(String address) throws Exception {
        var json = address.replace("\\", "\\\\").replace("\"", "\\\"");
        EveryMail.require(service.signUp(json));
        var ascii =
                address.replace("münchen", "xn--mnchen-3ya")
                        .replace("例え.テスト", "xn--r8jz45g.xn--zckzah");
        var mail = service.mailServer().mailTo(ascii, 1);

        assertThat(MailForm.faults(mail.source())).isEmpty();
        assertThat(read(mail).getTo().flatten().getFirst().getAddress())
                .isEqualTo(ascii.replace("\"", "").replace("\\", ""));
        EveryMail.require(service.post("/confirmations/" + mail.confirmToken(), ""));
        service.mailServer().mailTo(ascii, 2);
    }

    @Test
    void the_longest_address_gets_its_mails() throws Exception {
        var address =
                "a".repeat(64)
                        + "@"
                        + String.join(".", "b".repeat(62), "c".repeat(61), "d".repeat(61), "nl");
        assertThat(address).hasSize(254);
        EveryMail.require(service.signUp(address));
        var mail = service.mailServer().mailTo(address, 1);

        assertThat(MailForm.faults(mail.source())).isEmpty();
        assertThat(read(mail).getTo().flatten().getFirst().getAddress()).isEqualTo(address);
        EveryMail.require(service.post("/confirmations/" + mail.confirmToken(), ""));
        service.mailServer().mailTo(address, 2);
        assertThat(service.signUp("a" + address).statusCode()).isEqualTo(422);
    }

    private static void requireSame(ReceivedMail mail, String text) throws Exception {
        assertThat(MailForm.faults(mail.source())).isEmpty();
        var read = read(mail);
        assertThat(read.getSubject()).isEqualTo(text);
        assertThat(mail.subject()).isEqualTo(text);
        assertThat(text(read, 0)).isEqualToNormalizingNewlines(mail.text());
        // Its lines are broken where they are long.
        assertThat(mail.text().replaceAll("\\s+", " ")).contains(text.replaceAll("\\s+", " "));
        assertThat(text(read, 1)).isEqualToNormalizingNewlines(mail.html());
    }

    private List<String> withField(String name) {
        return mails.entrySet().stream()
                .filter(mail -> !MailForm.field(mail.getValue().source(), name).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String bare(ReceivedMail mail) {
        return mail.recipient().substring(1, mail.recipient().length() - 1);
    }

    private static Message read(ReceivedMail mail) throws IOException {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.STRICT);
        builder.setDecodeMonitor(DecodeMonitor.STRICT);
        return builder.parseMessage(
                new ByteArrayInputStream(mail.source().getBytes(StandardCharsets.US_ASCII)));
    }

    private static String text(Message message, int part) throws IOException {
        var body = ((Multipart) message.getBody()).getBodyParts().get(part).getBody();
        assertThat(body).isInstanceOf(TextBody.class).isInstanceOf(SingleBody.class);
        try (var reader = ((TextBody) body).getReader()) {
            var text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }

    private static String json(String text) {
        return text.codePoints()
                .mapToObj(point ->
                        point == '"' || point == '\\'
                                ? "\\" + (char) point
                                : point == '\n'
                                        ? "\\n"
                                        : point == '\t' ? "\\t" : Character.toString(point))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

package nl.millenniumgemeenten.localstack.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private static final String ATTACK = "<script>alert('mail')</script>";

    private final Mailbox mailbox = Mailbox.open();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        mailbox.close();
        http.close();
    }

    @Test
    void a_mail_arrives_with_both_its_bodies_and_its_headers() throws Exception {
        send("bewoner@example.org", "Bevestig je aanmelding – één klik", "Hallo!", "<p>Hallo!</p>");

        var mail = mailbox.awaitMailTo("Bewoner@example.org");

        assertThat(mail.subject()).isEqualTo("Bevestig je aanmelding – één klik");
        assertThat(mail.from()).isEqualTo("Campagne <campagne@example.org>");
        assertThat(mail.text().strip()).isEqualTo("Hallo!");
        assertThat(mail.html()).contains("<p>Hallo!</p>");
        assertThat(mail.header("list-unsubscribe")).contains("<https://example.org/af>");
    }

    @Test
    void tests_elsewhere_read_the_mails_to_one_address_as_json() throws Exception {
        send("een@example.org", "Een", "een", "<p>een</p>");
        send("twee@example.org", "Twee", "twee", "<p>twee</p>");

        var json = get("api/mails?to=twee%40example.org").body();

        assertThat(json).contains("\"to\":\"twee@example.org\"", "\"html\":\"<p>twee</p>");
        assertThat(json).doesNotContain("een@example.org");
        assertThat(get("api/mails").body()).contains("een@example.org", "twee@example.org");
    }

    @Test
    void nothing_in_a_mail_becomes_part_of_the_page_around_it() throws Exception {
        send("bewoner@example.org", ATTACK, ATTACK, ATTACK);
        var id = mailbox.awaitMailTo("bewoner@example.org").id();

        for (var page :
                new String[] {
                    "",
                    "?to=" + "%3Cscript%3E",
                    "mails/" + id,
                    "mails/" + id + "?toon=tekst",
                    "mails/" + id + "?toon=kopregels"
                }) {
            var answer = get(page);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<script");
            assertThat(policy(answer)).contains("default-src 'none'").doesNotContain("unsafe");
        }
    }

    @Test
    void the_html_of_a_mail_lives_in_a_sandbox_where_no_script_runs() throws Exception {
        send("bewoner@example.org", "Opgemaakt", "tekst", "<p>Hallo</p>" + ATTACK);
        var id = mailbox.awaitMailTo("bewoner@example.org").id();

        var body = get("mails/" + id + "/body");

        assertThat(body.body()).contains("<p>Hallo</p>");
        assertThat(policy(body))
                .contains("sandbox allow-popups", "default-src 'none'")
                .doesNotContain("allow-scripts", "allow-same-origin");
        assertThat(get("mails/" + id).body()).contains("<iframe src=\"/mails/" + id + "/body\"");
    }

    @Test
    void a_mail_that_is_not_there_is_said_kindly() throws Exception {
        assertThat(get("mails/99").statusCode()).isEqualTo(404);
        assertThat(get("mails/99").body()).contains("Deze mail is er niet");
        assertThat(get("").body()).contains("Er is nog geen mail");
    }

    @Test
    void the_newest_thousand_are_kept() throws Exception {
        var mails = new Mails();
        var one = sample();
        for (var count = 0; count < 1_001; count++) {
            mails.add(id ->
                    new Mail(
                            id,
                            one.receivedAt(),
                            one.from(),
                            one.to(),
                            one.subject(),
                            one.headers(),
                            one.text(),
                            one.html()));
        }

        assertThat(mails.matching(_ -> true)).hasSize(1_000);
        assertThat(mails.matching(_ -> true).getFirst().id()).isEqualTo(1_001);
        assertThat(mails.withId(1)).isEmpty();
    }

    private Mail sample() throws Exception {
        send("bewoner@example.org", "Een", "een", "<p>een</p>");
        return mailbox.awaitMailTo("bewoner@example.org");
    }

    private HttpResponse<String> get(String path) throws Exception {
        var address = URI.create(mailbox.address() + path);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private void send(String to, String subject, String text, String html) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(mailbox.smtpPort()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("campagne@example.org", "Campagne"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setHeader("List-Unsubscribe", "<https://example.org/af>");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var formatted = new MimeBodyPart();
        formatted.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, formatted));
        Transport.send(message);
    }
}

package nl.millenniumgemeenten.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.Silence;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/// Addresses and tokens stay out of the log, whatever happens.
class SilenceTest {
    @RegisterExtension private static final Silence SILENCE = new Silence();

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final RunningService service = RunningService.start();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        service.close();
    }

    @Test
    void a_whole_life_leaves_no_trace_of_the_address_or_the_tokens() throws Exception {
        service.mailServer().answerRecipients("451 4.7.1 %s: later");
        service.signUp("stille.lezer@example.org");
        Await.until("put off", () -> logged().contains("mail put off"));
        service.mailServer().answerRecipients("250 fine");
        service.clock().pass(Duration.ofMinutes(1));
        var mail = service.mailServer().mailTo("stille.lezer@example.org", 1);
        awaitMail("sent");
        service.signUp("stille.lezer@example.org");
        service.mailServer().mailTo("stille.lezer@example.org", 2);
        service.post("/confirmations/" + mail.confirmToken(), "");
        service.signUp("stille.lezer@example.org");
        service.signUp("stille.lezer@@example.org");
        service.post("/unsubscriptions/" + mail.unsubscribeToken(), "");

        assertThat(logged())
                .contains("sign-up received", "sign-up confirmed", "unsubscribed", "mail put off")
                .doesNotContain("stille.lezer")
                .doesNotContain(mail.confirmToken(), mail.unsubscribeToken());
        service.execute("insert into told_count select id, 1, 1 from mailing_list");
        service.tellCounts();
        assertThat(String.join("\n", service.query("select data, subject from outbox_message")))
                .contains("subscribers")
                .doesNotContain("stille.lezer");
    }

    @Test
    void a_mail_that_is_refused_for_good_is_logged_by_its_number() throws Exception {
        service.mailServer().answerRecipients("550 5.1.1 %s: nobody here");
        service.signUp("stille.lezer@example.org");
        awaitMail("failed");

        assertThat(logged()).contains("reply=\"550\"").doesNotContain("stille.lezer");
    }

    @Test
    void a_broken_database_answers_and_logs_without_the_address_or_the_token() throws Exception {
        service.signUp("stille.lezer@example.org");
        var token = service.mailServer().mailTo("stille.lezer@example.org", 1).confirmToken();
        awaitMail("sent");
        service.execute(
                """
                alter table subscriber add constraint broken
                    check (address_typed is null or state <> 'confirmed' and source <> 'form')
                """);

        var confirmation = service.post("/confirmations/" + token, "");
        var signUp =
                service.post(
                        "/subscriptions",
                        "{\"email\": \"stille.lezer2@example.org\", \"source\": \"form\"}");

        assertThat(confirmation.statusCode()).isEqualTo(500);
        assertThat(signUp.statusCode()).isEqualTo(500);
        assertThat(signUp.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(logged() + confirmation.body() + signUp.body())
                .contains("urn:uuid:", "request failed", "/confirmations/{token}")
                .doesNotContain("stille.lezer", token);
    }

    @Test
    void an_address_does_not_travel_in_text_by_accident() throws SQLException {
        var address = EmailAddress.parse("stille.lezer@example.org").orElseThrow();

        assertThat("%s %s".formatted(address, java.util.Optional.of(address)))
                .doesNotContain("stille");
    }

    private void awaitMail(String state) {
        Await.until(
                "mail " + state,
                () ->
                        service.query("select state from mail order by queued_at desc limit 1")
                                .equals(java.util.List.of(state)));
    }

    private String logged() {
        return log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
                .map(SilenceTest::text)
                .collect(Collectors.joining("\n"));
    }

    private static String text(ILoggingEvent event) {
        var text = new StringBuilder(event.getFormattedMessage()).append(event.getKeyValuePairs());
        for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            text.append('\n').append(cause.getMessage());
        }
        return text.toString();
    }
}

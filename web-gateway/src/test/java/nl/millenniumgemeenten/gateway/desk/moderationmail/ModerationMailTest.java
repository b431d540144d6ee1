package nl.millenniumgemeenten.gateway.desk.moderationmail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.account.AccountsFixture;
import nl.millenniumgemeenten.gateway.account.Role;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;
import nl.millenniumgemeenten.gateway.account.mail.AccountMailsFixture;
import nl.millenniumgemeenten.gateway.account.moderationmail.Subscriptions;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeDiscussions;
import nl.millenniumgemeenten.gateway.service.MailHandover.MessageJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModerationMailTest {
    private static final String PATH = "/redactie/discussies/mail";
    private static final String MODERATOR = "moderator@example.nl";

    private final FakeDiscussions content = new FakeDiscussions();
    private EmbeddedServer server;
    private ApplicationContext gateway;
    private Browser moderator;

    @BeforeAll
    void start() {
        server =
                DeskFixture.start(
                        Map.of(
                                "services.content",
                                content.address().toString(),
                                "courier.enabled",
                                false));
        gateway = server.getApplicationContext();
        AccountsFixture.add(gateway, MODERATOR, DeskFixture.PASSWORD, Role.MODERATOR);
        moderator = new Browser(server.getURI());
        DeskFixture.signIn(moderator, MODERATOR);
    }

    @BeforeEach
    void nothingChosen() {
        content.startAgain();
        content.waiting().clear();
        run("delete from account_mail");
        run("delete from moderation_mail");
        run("update account set disabled_at = null");
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @Test
    void a_moderator_chooses_and_sees_what_they_chose() {
        assertThat(moderator.get(PATH).page().select("[checked]").val()).isEqualTo("nothing");
        assertThat(choose("onzin").status()).isEqualTo(422);

        var chosen = choose("daily");

        assertThat(chosen.location()).isEqualTo(PATH + "?gelukt=mail-gekozen");
        assertThat(moderator.get(chosen.location()).page().select("[checked]").val())
                .isEqualTo("daily");
        choose("nothing");
        assertThat(moderator.get(PATH).page().select("[checked]").val()).isEqualTo("nothing");
        var contributor = new Browser(server.getURI());
        DeskFixture.signIn(contributor, DeskFixture.CONTRIBUTOR);
        assertThat(contributor.get(PATH).status()).isEqualTo(403);
    }

    @Test
    void of_new_work_it_is_mailed_how_much_and_not_what_once() {
        choose("at_once");
        waits();
        longAgo();

        mailer().mail();
        mailer().mail();

        assertThat(mails())
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.kind()).isEqualTo("moderation-work");
                    assertThat(mail.values()).isEqualTo(Map.of("wachtend", "1", "gemeld", "geen"));
                    assertThat(mail.buttonPath()).isEqualTo("/redactie/taken");
                });
    }

    @Test
    void gateways_that_look_at_once_mail_once() throws InterruptedException, ExecutionException {
        choose("daily");
        waits();
        longAgo();
        var subscriptions = gateway.getBean(Subscriptions.class);
        var seen = subscriptions.all().getFirst();
        var work = content.work();
        var now = Instant.parse("2026-11-29T12:00:00Z");
        Callable<Boolean> act = () -> subscriptions.mail(seen, work, now);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int mailed = 0;
            for (var one : threads.invokeAll(List.of(act, act, act, act))) {
                mailed += one.get() ? 1 : 0;
            }
            assertThat(mailed).isEqualTo(1);
        }

        assertThat(mails()).hasSize(1);
    }

    @Test
    void who_may_no_longer_and_who_wants_nothing_is_not_mailed() {
        waits();
        mailer().mail();
        choose("at_once");
        longAgo();
        run("update account set disabled_at = now() where email = '" + MODERATOR + "'");
        mailer().mail();

        assertThat(mails()).isEmpty();
    }

    @Test
    void while_the_service_is_away_nothing_is_mailed_and_nothing_is_lost() {
        choose("at_once");
        waits();
        longAgo();
        content.stop();
        mailer().mail();
        assertThat(mails()).isEmpty();

        content.startAgain();
        mailer().mail();

        assertThat(mails()).hasSize(1);
    }

    private MailModerators mailer() {
        return gateway.getBean(MailModerators.class);
    }

    private List<MessageJson> mails() {
        return AccountMailsFixture.to(gateway, MODERATOR).stream()
                .filter(mail -> mail.kind().equals("moderation-work"))
                .toList();
    }

    private void waits() {
        content.waiting().first(new UUID(1, 1), "Fair trade", "Jan Jansen", "Hallo");
    }

    /// As if they chose a month ago.
    private void longAgo() {
        run(
                "update moderation_mail set told_until = '2026-10-24 12:00Z',"
                        + " mailed_at = '2026-10-24 12:00Z'");
    }

    private void run(String sql) {
        gateway.getBean(AccountsDatabase.class)
                .inTransaction(connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(sql);
                    }
                });
    }

    private Browser.Answer choose(String choice) {
        var csrf = moderator.get("/redactie").page().select("[name=csrf]").val();
        return moderator.post(
                PATH, Stream.of("csrf", csrf, "choice", choice).toArray(String[]::new));
    }
}

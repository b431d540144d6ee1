package nl.millenniumgemeenten.mailrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.exceptions.NoConnectionException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.localstack.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailRequestsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private enum Kind {
        WELCOME,
        REMINDER
    }

    private final ApplicationContext context = start();
    private final MailRequests requests = context.getBean(MailRequests.class);
    private final Welcomes welcomes = context.getBean(Welcomes.class);

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void wait_in_the_order_in_which_they_were_asked_for() {
        var welcome = request(Kind.WELCOME, NOON);
        // Asked for later, by a clock that is behind.
        var reminder = request(Kind.REMINDER, NOON.minusSeconds(60));
        welcomes.ask(welcome);
        welcomes.ask(reminder);

        assertThat(requests.oldest(10)).containsExactly(welcome, reminder);
        assertThat(requests.oldest(1)).containsExactly(welcome);
    }

    @Test
    void are_forgotten_when_they_were_handed_over() {
        var welcome = request(Kind.WELCOME, NOON);
        var reminder = request(Kind.REMINDER, NOON);
        welcomes.ask(welcome);
        welcomes.ask(reminder);

        requests.remove(welcome.id());
        requests.remove(UUID.randomUUID());

        assertThat(requests.oldest(10)).containsExactly(reminder);
    }

    @Test
    void are_gone_with_the_transaction_that_asked_for_them() {
        welcomes.askAndRollBack(request(Kind.WELCOME, NOON));

        assertThat(requests.oldest(10)).isEmpty();
    }

    @Test
    void are_not_taken_without_a_transaction() {
        assertThatThrownBy(() -> requests.add(request(Kind.WELCOME, NOON)))
                .isInstanceOf(NoConnectionException.class);
    }

    @Test
    void do_not_show_whom_they_are_to_nor_what_they_say() {
        assertThat(request(Kind.WELCOME, NOON).toString())
                .contains("WELCOME")
                .doesNotContain("toos", "geheim");
    }

    private static MailRequest request(Kind kind, Instant now) {
        return MailRequest.of(
                kind,
                new EmailAddress("toos@example.nl"),
                Map.of("title", "Markt & \"kermis\" ☀", "token", "geheim"),
                now);
    }

    /// The smallest service there is: mail requests and their table.
    private static ApplicationContext start() {
        var database = TestStack.createDatabase();
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(
                        Map.of(
                                "datasources.default.url",
                                database.jdbcUrl(),
                                "datasources.default.username",
                                database.user(),
                                "datasources.default.password",
                                database.password(),
                                "datasources.default.dialect",
                                "POSTGRES",
                                "datasources.default.maximum-pool-size",
                                2,
                                "flyway.datasources.default.enabled",
                                true,
                                "flyway.datasources.default.locations",
                                "classpath:db/mailrequest"))
                .start();
    }
}

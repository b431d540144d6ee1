package nl.millenniumgemeenten.subscription.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailProtectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "tls"})
    void nothing_is_said_in_the_clear_where_protection_was_asked_for(String tls) throws Exception {
        var settings =
                Map.<String, Object>of(
                        "mail.tls", tls, "mail.user", "campaign", "mail.password", "hush");
        try (var service = RunningService.start(settings)) {
            service.signUp("veilig@example.org");
            Await.until(
                    "put off",
                    () ->
                            service.query(
                                            """
                                            select state, attempts from mail
                                            where exists (select from domain_pause where domain = '*')
                                            """)
                                    .equals(List.of("waiting 0")));

            assertThat(service.mailServer().commands())
                    .noneMatch(line -> line.contains("MAIL") || line.contains("AUTH"))
                    .noneMatch(line -> line.contains("veilig") || line.contains("hush"));
        }
    }
}

package nl.millenniumgemeenten.subscription.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailConfigurationTest {

    @Test
    void sends_plainly_to_this_machine_unless_told_otherwise() {
        assertThat(configuration(Map.of()))
                .isEqualTo(
                        new MailConfiguration(
                                "127.0.0.1",
                                1025,
                                "",
                                "",
                                MailConfiguration.Tls.NONE,
                                "",
                                "nieuwsbrief@example.org",
                                "Millenniumgemeenten",
                                Duration.ofSeconds(5)));
    }

    @Test
    void takes_everything_from_the_environment() {
        assertThat(
                        configuration(
                                Map.of(
                                        "SMTP_HOST", "mail.example.org",
                                        "SMTP_PORT", "587",
                                        "SMTP_USER", "campaign",
                                        "SMTP_PASSWORD", "hush",
                                        "SMTP_TLS", "starttls",
                                        "MAIL_FROM", "post@Campaign.example",
                                        "CAMPAIGN_NAME", "Een campagne",
                                        "mail.poll", "1s")))
                .isEqualTo(
                        new MailConfiguration(
                                "mail.example.org",
                                587,
                                "campaign",
                                "hush",
                                MailConfiguration.Tls.STARTTLS,
                                "",
                                "post@Campaign.example",
                                "Een campagne",
                                Duration.ofSeconds(1)));
    }

    @Test
    void refuses_to_start_with_a_sender_that_is_no_address() {
        assertThatThrownBy(() -> configuration(Map.of("MAIL_FROM", "not an address")))
                .isInstanceOf(BeanInstantiationException.class)
                .hasMessageContaining("MAIL_FROM");
    }

    @Test
    void never_shows_its_password() {
        assertThat(
                        configuration(Map.of("SMTP_PASSWORD", "hush", "SMTP_USER", "campaign"))
                                .toString())
                .doesNotContain("hush", "campaign");
    }

    private static MailConfiguration configuration(Map<String, Object> environment) {
        var properties = new HashMap<String, Object>(environment);
        properties.put("SERVICE_TOKEN_SECRET", "x".repeat(40));
        properties.put("DATABASE_PASSWORD", "unused");
        properties.put("datasources.default.enabled", false);
        properties.put("flyway.enabled", false);
        properties.put("outbox.enabled", false);
        properties.put("mail.sending", false);
        try (var context = ApplicationContext.builder().properties(properties).build().start()) {
            return context.getBean(MailConfiguration.class);
        }
    }
}

package nl.millenniumgemeenten.subscription.delivery;

import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.awaitState;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.issue;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.readers;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ScriptedMailServer;
import nl.millenniumgemeenten.subscription.service.SecureMailServer;
import nl.millenniumgemeenten.subscription.service.SecureMailServer.Certificate;
import nl.millenniumgemeenten.subscription.service.SecureMailServer.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Both kinds of mail, to a server with a certificate.
class SmtpProtectionTest {
    @TempDir private Path directory;

    @ParameterizedTest
    @CsvSource({
        "starttls, ITSELF, PLAIN LOGIN, PLAIN",
        "starttls, AUTHORITY, LOGIN, LOGIN",
        "opportunistic, ITSELF, PLAIN, PLAIN",
        "tls, AUTHORITY, PLAIN, PLAIN",
        "tls, ITSELF, LOGIN, LOGIN"
    })
    void all_mail_goes_protected_and_signed_in(String tls, Signer signer, String ways, String way)
            throws Exception {
        var good = new Certificate("ip:127.0.0.1", "-1d", signer);
        try (var behind = new ScriptedMailServer();
                var server = server(behind, good, tls.equals("tls"), ways);
                var service = service(server, tls, server.certificate().toString(), "jan")) {
            readers(service, 3);
            var issue = issue(service);
            service.signUp("nieuw@example.org");
            behind.mailTo("nieuw@example.org", 1);
            awaitState(service, issue, "sent");

            assertThat(behind.dots())
                    .containsExactlyInAnyOrder(
                            "nieuw@example.org",
                            "reader1@example.org",
                            "reader2@example.org",
                            "reader3@example.org");
            assertThat(server.signedIn()).isNotEmpty().containsOnly(way + " jan geheim");
            assertThat(server.plain())
                    .allMatch(line -> line.startsWith("EHLO ") || line.equals("STARTTLS"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "starttls, dns:elders.example, -1d, ITSELF, true",
        "tls, dns:elders.example, -1d, ITSELF, true",
        "opportunistic, dns:elders.example, -1d, ITSELF, true",
        "starttls, ip:127.0.0.1, -1d, ITSELF, false",
        "tls, ip:127.0.0.1, -1d, ITSELF, false",
        "starttls, dns:elders.example, -1d, AUTHORITY, true",
        "tls, dns:elders.example, -1d, AUTHORITY, true",
        "opportunistic, dns:elders.example, -1d, AUTHORITY, true",
        "starttls, ip:127.0.0.1, -20d, AUTHORITY, true",
        "tls, ip:127.0.0.1, -20d, AUTHORITY, true",
        "opportunistic, ip:127.0.0.1, -20d, AUTHORITY, true",
        "starttls, ip:127.0.0.1, +1d, AUTHORITY, true",
        "starttls, ip:127.0.0.1, -1d, AUTHORITY, false"
    })
    void a_wrong_certificate_gets_nothing_and_costs_nobody_a_mail(
            String tls, String name, String since, Signer signer, boolean trusted)
            throws Exception {
        var wrong = new Certificate(name, since, signer);
        try (var behind = new ScriptedMailServer();
                var server = server(behind, wrong, tls.equals("tls"), "PLAIN");
                var service =
                        service(
                                server,
                                tls,
                                trusted ? server.certificate().toString() : "",
                                "jan")) {
            readers(service, 3);
            issue(service);
            service.signUp("nieuw@example.org");
            Await.until(
                    "left alone",
                    () ->
                            service.query("select domain from domain_pause where failures > 1")
                                    .equals(List.of("*")));

            assertThat(behind.commands())
                    .allMatch(line -> line.startsWith("EHLO ") || line.equals("QUIT"));
            assertThat(server.plain())
                    .allMatch(line -> line.startsWith("EHLO ") || line.equals("STARTTLS"));
            assertThat(server.plain().contains("STARTTLS")).isEqualTo(!tls.equals("tls"));
            assertThat(server.signedIn()).isEmpty();
            Await.until(
                    "all waiting, without an attempt",
                    () ->
                            service
                                    .query(
                                            """
                                            select state, attempts from mail
                                            union all select state, attempts from delivery
                                            """)
                                    .stream()
                                    .allMatch("waiting 0"::equals));
        }
    }

    @Test
    void where_nothing_is_offered_opportunism_sends_plainly_and_signs_in_nowhere()
            throws Exception {
        try (var service =
                RunningService.start(
                        Map.of("mail.tls", "opportunistic", "sending.relay-pause", "200ms"))) {
            service.subscribe("gewoon@example.org");
        }
        try (var service =
                RunningService.start(
                        Map.of(
                                "mail.tls",
                                "opportunistic",
                                "mail.user",
                                "jan",
                                "mail.password",
                                "geheim"))) {
            service.mailServer().offer("AUTH PLAIN");
            service.signUp("geheim@example.org");
            Await.until(
                    "left alone",
                    () -> service.query("select domain from domain_pause").equals(List.of("*")));
            assertThat(service.mailServer().commands())
                    .noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    private SecureMailServer server(
            ScriptedMailServer behind, Certificate shown, boolean atOnce, String ways)
            throws Exception {
        return new SecureMailServer(behind, directory, shown, atOnce, ways);
    }

    private static RunningService service(
            SecureMailServer server, String tls, String trusted, String user) {
        return RunningService.start(
                Map.of(
                        "sending.enabled",
                        true,
                        "sending.poll",
                        "50ms",
                        "sending.lanes",
                        2,
                        "sending.relay-pause",
                        "100ms",
                        "mail.port",
                        server.port(),
                        "mail.tls",
                        tls,
                        "mail.trusted",
                        trusted,
                        "mail.user",
                        user,
                        "mail.password",
                        "geheim"));
    }
}

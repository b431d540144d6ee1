package nl.millenniumgemeenten.subscription.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import nl.millenniumgemeenten.subscription.dkim.DkimSigner;
import nl.millenniumgemeenten.subscription.dkim.DkimVerifier;
import nl.millenniumgemeenten.subscription.dkim.OtherVerifier;
import nl.millenniumgemeenten.subscription.service.ReceivedMail;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedMailTest {
    @TempDir private Path directory;

    @Test
    void every_kind_of_mail_is_signed_as_it_leaves() throws Exception {
        var rsa = pair("RSA");
        var ed = pair("Ed25519");
        var keys = Map.of("r1", rsa.getPublic(), "e1", DkimVerifier.raw(ed.getPublic()));
        try (var service =
                RunningService.start(
                        Map.of(
                                "sending.enabled",
                                true,
                                "sending.poll",
                                "50ms",
                                "dkim.key",
                                file("rsa", rsa),
                                "dkim.selector",
                                "r1",
                                "dkim.second-key",
                                file("ed", ed),
                                "dkim.second-selector",
                                "e1"))) {
            var told = service.send("/dkim-records", "GET", "", "administrator").body();
            assertThat(told)
                    .startsWith("{\"items\":[{\"name\":\"r1._domainkey.example.org\",\"value\":")
                    .contains(
                            "\"v=DKIM1; k=rsa; p="
                                    + Base64.getEncoder()
                                            .encodeToString(rsa.getPublic().getEncoded()),
                            "\"e1._domainkey.example.org\",\"value\":\"v=DKIM1; k=ed25519; p=")
                    .doesNotContain("PRIVATE");
            service.mailServer().offer("PIPELINING");
            IssueFixture.readers(service, 2);
            IssueFixture.issue(service);
            service.subscribe("nieuw@example.org");

            for (var mail :
                    new ReceivedMail[] {
                        service.mailServer().mailTo("reader1@example.org", 1),
                        service.mailServer().mailTo("reader2@example.org", 1),
                        service.mailServer().mailTo("nieuw@example.org", 1)
                    }) {
                assertThat(
                                OtherVerifier.verify(
                                        mail.source(), service.bean(DkimSigner.class).records()))
                        .containsExactly("r1");
                assertThat(DkimVerifier.verify(mail.source(), keys))
                        .hasSize(2)
                        .allSatisfy(names ->
                                assertThat(names)
                                        .contains(
                                                "from",
                                                "to",
                                                "subject",
                                                "date",
                                                "message-id",
                                                "list-unsubscribe",
                                                "list-unsubscribe-post"));
            }
        }
    }

    @Test
    void without_a_key_there_is_nothing_to_put_in_the_dns() throws Exception {
        try (var service = RunningService.start()) {
            assertThat(service.send("/dkim-records", "GET", "", "administrator").body())
                    .isIn("{}", "{\"items\":[]}");
            assertThat(service.send("/dkim-records", "GET", "", "editor").statusCode())
                    .isEqualTo(403);
        }
    }

    private static KeyPair pair(String algorithm) throws Exception {
        return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    }

    private String file(String name, KeyPair pair) throws Exception {
        return Files.writeString(
                        directory.resolve(name),
                        "-----BEGIN PRIVATE KEY-----\n"
                                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                        .encodeToString(pair.getPrivate().getEncoded())
                                + "\n-----END PRIVATE KEY-----\n")
                .toString();
    }
}

package nl.millenniumgemeenten.subscription.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DkimSignerTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final String MAIL =
            """
            Date: Sat, 28 Nov 2026 12:00:00 +0000
            To: "a b"@example.org
            Message-ID: <key@example.org>
            From: =?UTF-8?Q?Millenniumgemeenten?= <nieuwsbrief@example.org>
            Subject: =?UTF-8?Q?Nieuws:_een?=
             =?UTF-8?Q?_twee?=
            List-Unsubscribe: <https://example.org/nieuwsbrief/afmelden/abc?issue=1>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            MIME-Version: 1.0
            Content-Type: text/plain; charset=UTF-8

            Hallo  daar\t
            .punt

            einde


            """
                    .replace("\n", "\r\n");

    @TempDir private Path directory;

    @Test
    void the_body_of_the_example_of_rfc_8463_has_the_digest_that_it_says() throws Exception {
        assertThat(
                        Base64.getEncoder()
                                .encodeToString(
                                        DkimVerifier.digest(
                                                Relaxed.body(
                                                        "Hi.\r\n\r\nWe lost the game.  Are you hungry yet?\r\n\r\nJoe.\r\n"
                                                                .getBytes(US_ASCII)))))
                .isEqualTo("2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=");
    }

    @Test
    void the_verifier_takes_the_signature_of_rfc_8463_and_not_another() throws Exception {
        assertThat(DkimVerifier.verify(RFC_8463, Map.of("brisbane", RFC_8463_KEY))).hasSize(1);
        assertThatThrownBy(() ->
                        DkimVerifier.verify(
                                RFC_8463.replace("We lost", "We won"),
                                Map.of("brisbane", RFC_8463_KEY)))
                .hasMessageContaining("body");
        assertThatThrownBy(() ->
                        DkimVerifier.verify(
                                RFC_8463.replace("Is dinner", "Is lunch"),
                                Map.of("brisbane", RFC_8463_KEY)))
                .hasMessageContaining("signature");
    }

    @Test
    void with_the_key_of_rfc_8463_the_signature_is_the_one_that_it_prints() throws Exception {
        var seed = Base64.getDecoder().decode("nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=");
        var encoded = new byte[16 + seed.length];
        System.arraycopy(
                HexFormat.of().parseHex("302e020100300506032b657004220420"), 0, encoded, 0, 16);
        System.arraycopy(seed, 0, encoded, 16, seed.length);
        var key = SigningKey.read("brisbane", pem("rfc", encoded));
        int end = RFC_8463.indexOf("\r\n\r\n");
        var fields = Relaxed.fields(RFC_8463.substring(0, end));
        var own = fields.getFirst().canonical();
        var signed =
                Stream.of("from", "to", "subject", "date", "message-id")
                        .map(name ->
                                fields.stream()
                                        .filter(field -> field.name().equalsIgnoreCase(name))
                                        .findFirst()
                                        .orElseThrow()
                                        .canonical())
                        .collect(Collectors.joining("\r\n", "", "\r\n"));

        var seal = key.sign((signed + own.replaceFirst(" b=.*", " b=")).getBytes(US_ASCII));

        assertThat(Base64.getEncoder().encodeToString(seal))
                .isEqualTo(
                        "/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus"
                                + "Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==");
        assertThat(key.record("football.example.com"))
                .isEqualTo(
                        new DkimRecord(
                                "brisbane._domainkey.football.example.com",
                                "v=DKIM1; k=ed25519; p=" + RFC_8463_KEY));
    }

    @Test
    void others_believe_a_signature_of_rsa_by_the_record_that_is_asked_for() throws Exception {
        var signer =
                new DkimSigner(
                        "example.org",
                        List.of(SigningKey.read("s2026", file("rsa", pair("RSA", 2048)))));
        var signed = new String(signer.signatures(MAIL.getBytes(UTF_8), NOW), UTF_8) + MAIL;

        assertThat(OtherVerifier.verify(signed, signer.records())).containsExactly("s2026");
        for (var changed :
                List.of(
                        signed.replace("Hallo", "Hello"),
                        signed.replace("afmelden/abc", "elders"),
                        signed.replace("List-Unsubscribe-Post", "X-Post"),
                        signed.replace("To: ", "From: ander@example.org\r\nTo: "))) {
            assertThatThrownBy(() -> OtherVerifier.verify(changed, signer.records()))
                    .isInstanceOf(FailException.class);
        }
    }

    @Test
    void a_mail_is_signed_with_both_keys() throws Exception {
        var rsa = pair("RSA", 2048);
        var ed = pair("Ed25519", 0);
        var signer =
                new DkimSigner(
                        "example.org",
                        List.of(
                                SigningKey.read("s2026", file("rsa", rsa)),
                                SigningKey.read("e2026", file("ed", ed))));

        var signed = new String(signer.signatures(MAIL.getBytes(UTF_8), NOW), UTF_8) + MAIL;

        assertThat(signed).endsWith(MAIL);
        assertThat(signed.lines()).allMatch(line -> line.length() <= 78);
        var fields =
                DkimVerifier.verify(
                        signed,
                        Map.of(
                                "s2026",
                                rsa.getPublic(),
                                "e2026",
                                DkimVerifier.raw(ed.getPublic())));
        assertThat(fields).hasSize(2);
        assertThat(fields)
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

    @Test
    void a_change_of_blanks_on_the_way_does_no_harm_and_of_words_does() throws Exception {
        var rsa = pair("RSA", 2048);
        var signer = new DkimSigner("example.org", List.of(SigningKey.read("s", file("rsa", rsa))));
        var signed = new String(signer.signatures(MAIL.getBytes(UTF_8), NOW), UTF_8) + MAIL;
        var keys = Map.<String, Object>of("s", rsa.getPublic());

        assertThat(
                        DkimVerifier.verify(
                                signed.replace("Hallo  daar", "Hallo \t daar")
                                        .replace("To: ", "TO:   "),
                                keys))
                .hasSize(1);
        assertThatThrownBy(
                        () -> DkimVerifier.verify(signed.replace("afmelden/abc", "elders"), keys))
                .hasMessageContaining("signature");
        assertThatThrownBy(() ->
                        DkimVerifier.verify(
                                signed.replace("To: ", "From: ander@example.org\r\nTo: "), keys))
                .hasMessageContaining("signature");
    }

    @Test
    void a_key_that_is_none_is_not_taken() throws IOException, GeneralSecurityException {
        var text = Files.writeString(directory.resolve("text"), "geheim");
        assertThatThrownBy(() -> SigningKey.read("s", text)).hasMessageContaining("PKCS#8");
        assertThatThrownBy(() -> SigningKey.read("s", directory.resolve("none")))
                .hasMessageContaining("cannot be read");
        var short512 = file("ec", pair("EC", 256));
        assertThatThrownBy(() -> SigningKey.read("s", short512)).hasMessageContaining("neither");
        var good = file("rsa", pair("RSA", 2048));
        assertThatThrownBy(() -> SigningKey.read("s\r\nx", good)).hasMessageContaining("selector");
        assertThat(SigningKey.read("s", good).toString()).isEqualTo("SigningKey[s, rsa-sha256]");
    }

    private static KeyPair pair(String algorithm, int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(algorithm);
        if (bits > 0) {
            generator.initialize(bits);
        }
        return generator.generateKeyPair();
    }

    private Path file(String name, KeyPair pair) throws IOException {
        return pem(name, pair.getPrivate().getEncoded());
    }

    private Path pem(String name, byte[] key) throws IOException {
        return Files.writeString(
                directory.resolve(name),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private static final String RFC_8463_KEY = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    /// RFC 8463, appendix A.3, with the signature of Ed25519 alone.
    private static final String RFC_8463 =
            """
            DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
             d=football.example.com; i=@football.example.com;
             q=dns/txt; s=brisbane; t=1528637909; h=from : to :
             subject : date : message-id : from : subject : date;
             bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
             b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
             Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
            From: Joe SixPack <joe@football.example.com>
            To: Suzie Q <suzie@shopping.example.net>
            Subject: Is dinner ready?
            Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
            Message-ID: <20030712040037.46341.5F8J@football.example.com>

            Hi.

            We lost the game.  Are you hungry yet?

            Joe.
            """
                    .replace("\n", "\r\n");
}

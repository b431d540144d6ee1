package nl.millenniumgemeenten.activitypub.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.millenniumgemeenten.activitypub.RsaKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {
    private static final String HOST = "gemeenten.example";
    private static final URI INBOX = URI.create("https://gemeenten.example/fediverse/inbox");
    private static final URI KEY_ID = URI.create("https://mastodon.example/users/anna#main-key");
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final KeyPair KEYS = RsaKeys.generate();
    private static final RequestSigner ANNA = new RequestSigner(KEY_ID, KEYS.getPrivate());
    private static final byte[] BODY = "{\"type\":\"Follow\"}".getBytes(StandardCharsets.UTF_8);

    private static ReceivedRequest signed() {
        return with(Map.of());
    }

    /// As it arrives, but with other headers; an empty one is not there.
    private static ReceivedRequest with(Map<String, String> others) {
        var headers = new HashMap<>(ANNA.post(INBOX, BODY, NOON));
        headers.put("Host", HOST);
        headers.put("Content-Type", "application/activity+json");
        headers.putAll(others);
        headers.values().removeIf(String::isEmpty);
        return new ReceivedRequest("POST", "/fediverse/inbox", headers, BODY);
    }

    private static ReceivedRequest rewritten(String what, String by) {
        var signature = signed().header("signature");
        assertThat(signature).contains(what);
        return with(Map.of("Signature", signature.replace(what, by)));
    }

    private static Claim claim(ReceivedRequest request) {
        return Claim.of(request, HOST, NOON);
    }

    private static RSAPublicKey publicKey(KeyPair pair) {
        return RsaKeys.publicKey(RsaKeys.publicPem(pair)).orElseThrow();
    }

    private static boolean isByAnna(ReceivedRequest request) {
        return claim(request) instanceof Claim.Signed signed && signed.isBy(publicKey(KEYS));
    }

    private static String refused(ReceivedRequest request) {
        assertThat(claim(request)).isInstanceOf(Claim.Refused.class);
        return ((Claim.Refused) claim(request)).why();
    }

    @Test
    void what_we_sign_others_can_verify() {
        assertThat(claim(signed()))
                .isInstanceOfSatisfying(
                        Claim.Signed.class, claim -> assertThat(claim.keyId()).isEqualTo(KEY_ID));
        assertThat(isByAnna(signed())).isTrue();
    }

    @Test
    void the_key_of_somebody_else_does_not_fit() {
        var claim = (Claim.Signed) claim(signed());

        assertThat(claim.isBy(publicKey(RsaKeys.generate()))).isFalse();
    }

    @Test
    void another_body_is_noticed() {
        var request = signed();
        var other = "{\"type\":\"Delete\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(refused(new ReceivedRequest("post", request.target(), request.headers(), other)))
                .isEqualTo("another body than was signed");
        assertThat(
                        refused(
                                new ReceivedRequest(
                                        "post", request.target(), request.headers(), new byte[0])))
                .isEqualTo("another body than was signed");
    }

    @Test
    void another_body_with_its_own_digest_is_not_what_was_signed() {
        var other = "{\"type\":\"Delete\"}".getBytes(StandardCharsets.UTF_8);
        var headers = new HashMap<>(signed().headers());
        headers.put("digest", CoveredText.digestHeader(other));

        assertThat(isByAnna(new ReceivedRequest("post", "/fediverse/inbox", headers, other)))
                .isFalse();
    }

    @Test
    void another_path_or_method_or_date_is_not_what_was_signed() {
        var headers = signed().headers();

        assertThat(isByAnna(new ReceivedRequest("post", "/fediverse/inbox?a=1", headers, BODY)))
                .isFalse();
        assertThat(isByAnna(new ReceivedRequest("post", "/fediverse/actor", headers, BODY)))
                .isFalse();
        assertThat(isByAnna(new ReceivedRequest("put", "/fediverse/inbox", headers, BODY)))
                .isFalse();
        assertThat(isByAnna(with(Map.of("Date", "Sun, 29 Nov 2026 12:00:01 GMT")))).isFalse();
    }

    @Test
    void what_is_of_an_hour_ago_may_be_late_and_what_is_older_is_sent_again() {
        assertThat(Claim.of(signed(), HOST, NOON.plus(Duration.ofMinutes(60))))
                .isInstanceOf(Claim.Signed.class);
        assertThat(Claim.of(signed(), HOST, NOON.minus(Duration.ofMinutes(60))))
                .isInstanceOf(Claim.Signed.class);
        assertThat(Claim.of(signed(), HOST, NOON.plus(Duration.ofMinutes(61))))
                .isEqualTo(new Claim.Refused("not of now"));
        assertThat(Claim.of(signed(), HOST, NOON.minus(Duration.ofMinutes(61))))
                .isEqualTo(new Claim.Refused("not of now"));
    }

    @Test
    void what_was_meant_for_another_server_is_not_for_us() {
        assertThat(Claim.of(signed(), "elders.example", NOON))
                .isEqualTo(new Claim.Refused("meant for another server"));
        assertThat(refused(with(Map.of("Host", "elders.example"))))
                .isEqualTo("meant for another server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Signature", "Date", "Digest", "Host"})
    void nothing_of_it_can_be_missing(String header) {
        assertThat(claim(with(Map.of(header, "")))).isInstanceOf(Claim.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "headers=\"date\"",
                "headers=\"\"",
                "headers=\"(request-target) host date\"",
                "headers=\"(request-target) host digest\"",
                "headers=\"(request-target) date digest\"",
                "headers=\"host date digest\"",
                "headers=\"(request-target) host date digest date\"",
                "headers=\"(request-target) host date digest x-none\"",
                "headers=\"(request-target) host date digest (created)\"",
                "header=\"(request-target) host date digest\""
            })
    void a_signature_that_covers_too_little_is_none(String covered) {
        assertThat(claim(rewritten("headers=\"(request-target) host date digest\"", covered)))
                .isInstanceOf(Claim.Refused.class);
    }

    @Test
    void the_order_is_part_of_it() {
        assertThat(
                        isByAnna(
                                rewritten(
                                        "headers=\"(request-target) host date digest\"",
                                        "headers=\"host (request-target) date digest\"")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "hmac-sha256", "rsa-sha1", "ed25519", "RSA-SHA512"})
    void another_algorithm_is_refused(String algorithm) {
        assertThat(refused(rewritten("rsa-sha256", algorithm)))
                .isEqualTo("an algorithm that is not used here");
    }

    @Test
    void the_newer_name_of_the_algorithm_is_known() {
        assertThat(isByAnna(rewritten("algorithm=\"rsa-sha256\"", "algorithm=\"hs2019\"")))
                .isTrue();
        assertThat(isByAnna(rewritten("algorithm=\"rsa-sha256\",", ""))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "keyId=\"a\"",
                "keyId=\"https://a.example/\",signature=\"\"",
                "keyId=\"https://a.example/\",signature=\"%%%\"",
                "keyId=\"https://a.example/\",keyId=\"https://b.example/\",signature=\"AAAA\"",
                "keyId=\"https://a.example/\\\"\",signature=\"AAAA\"",
                "keyId=\"https://a.example/\",signature=\"AAAA\",",
                "keyId=\"https://a.example/\",signature=\"AAAA\" more"
            })
    void a_header_that_is_odd_is_no_signature(String header) {
        assertThat(claim(with(Map.of("Signature", header)))).isInstanceOf(Claim.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "/key", "acct:anna@mastodon.example", "key"})
    void a_key_must_be_somewhere(String keyId) {
        assertThat(refused(rewritten(KEY_ID.toString(), keyId))).isEqualTo("a key that is nowhere");
    }

    @Test
    void a_header_of_thousands_of_parts_takes_no_time() {
        long begin = System.nanoTime();

        assertThat(SignatureHeader.read("a=\"b\",".repeat(100_000))).isEmpty();
        assertThat(SignatureHeader.read("a=\"" + "b ".repeat(1900))).isEmpty();
        assertThat(SignatureHeader.read(" ".repeat(3999))).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_digest_among_others_will_do_and_two_of_one_kind_will_not() {
        var digest = CoveredText.digestHeader(BODY);

        assertThat(claim(with(Map.of("Digest", "unixsum=30637," + digest))))
                .isInstanceOf(Claim.Signed.class);
        assertThat(claim(with(Map.of("Digest", digest.replace("SHA-256", "sha-256")))))
                .isInstanceOf(Claim.Signed.class);
        assertThat(refused(with(Map.of("Digest", digest + "," + digest))))
                .isEqualTo("another body than was signed");
        assertThat(refused(with(Map.of("Digest", "SHA-256=%%"))))
                .isEqualTo("another body than was signed");
        assertThat(refused(with(Map.of("Digest", "MD5=AAAA"))))
                .isEqualTo("another body than was signed");
    }

    @Test
    void what_says_that_it_is_over_is_over() {
        var past = NOON.minusSeconds(1).getEpochSecond();
        var far = NOON.plus(Duration.ofHours(2)).getEpochSecond();

        assertThat(refused(rewritten("algorithm=", "expires=" + past + ",algorithm=")))
                .isEqualTo("not of now");
        assertThat(refused(rewritten("algorithm=", "created=" + far + ",algorithm=")))
                .isEqualTo("not of now");
        assertThat(refused(rewritten("algorithm=", "expires=\"soon\",algorithm=")))
                .isEqualTo("not of now");
        assertThat(isByAnna(rewritten("algorithm=", "expires=" + far + ",algorithm="))).isTrue();
    }

    @Test
    void what_is_only_asked_for_needs_no_digest() {
        var headers = new HashMap<>(ANNA.get(INBOX, NOON));
        headers.put("Host", HOST);

        assertThat(isByAnna(new ReceivedRequest("GET", "/fediverse/inbox", headers, new byte[0])))
                .isTrue();
        assertThat(refused(new ReceivedRequest("GET", "/fediverse/inbox", headers, BODY)))
                .isEqualTo("a signature that does not cover the body");
    }

    @Test
    void a_signature_as_mastodon_makes_it_is_read() {
        // Its header word for word: no space after the comma, the type of the content covered.
        var headers =
                Map.of(
                        "host",
                        HOST,
                        "date",
                        "Sun, 29 Nov 2026 12:00:00 GMT",
                        "digest",
                        CoveredText.digestHeader(BODY),
                        "content-type",
                        "application/activity+json");
        var names = "(request-target) host date digest content-type";
        var text =
                "(request-target): post /fediverse/inbox\nhost: gemeenten.example\n"
                        + "date: Sun, 29 Nov 2026 12:00:00 GMT\ndigest: "
                        + headers.get("digest")
                        + "\ncontent-type: application/activity+json";
        var all = new HashMap<>(headers);
        all.put(
                "signature",
                "keyId=\"https://mastodon.example/users/anna#main-key\",algorithm=\"rsa-sha256\","
                        + "headers=\""
                        + names
                        + "\",signature=\""
                        + rsa(text)
                        + "\"");

        assertThat(isByAnna(new ReceivedRequest("post", "/fediverse/inbox", all, BODY))).isTrue();
    }

    private static String rsa(String text) {
        try {
            var signature = java.security.Signature.getInstance("SHA256withRSA");
            signature.initSign(KEYS.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (java.security.GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// The key and the two signatures of appendix C of the draft. The key is of 1024 bits, which we
    /// take of nobody else.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(request-target) host date|qdx+H7PHHDZgy4y/Ahn9Tny9V3GP6YgBPyUXMmoxWtLbHpUnXS2mg2+SbrQDMCJypxBLSPQR2aAjn7ndmw2iicw3HMbe8VfEdKFYRqzic+efkb3nndiv/x1xSHDJWeSWkx3ButlYSuBskLu6kd9Fswtemr3lgdDEmn04swr2Os0=",
                "(request-target) host date content-type digest content-length|vSdrb+dS3EceC9bcwHSo4MlyKS59iFIrhgYkz8+oVLEEzmYZZvRs8rgOp+63LEM3v+MFHB32NfpB2bEKBIvB1q52LaEUHFv120V01IL+TAD48XaERZFukWgHoBTLMhYS2Gb51gWxpeIq8knRmPnYePbF5MOkR0Zkly4zKH7s1dE="
            })
    void the_signatures_of_the_draft_hold(String names, String signature) throws Exception {
        var key =
                (RSAPublicKey)
                        KeyFactory.getInstance("RSA")
                                .generatePublic(
                                        new X509EncodedKeySpec(
                                                Base64.getDecoder()
                                                        .decode(
                                                                "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDCFENGw33yGihy92pDjZQhl0C36rPJj+CvfSC8+q28hxA161QFNUd13wuCTUcq0Qd2qsBe/2hFyc2DCJJg0h1L78+6Z4UMR7EOcpfdUE9Hf3m/hs+FUR45uBJeDK1HSFHD8bHKD6kv8FPGfJTotc+2xjJwoYi+1hqp1fIekaxsyQIDAQAB")));
        var headers =
                Map.of(
                        "host", "example.com",
                        "date", "Sun, 05 Jan 2014 21:31:40 GMT",
                        "content-type", "application/json",
                        "digest", "SHA-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=",
                        "content-length", "18");
        var all = new HashMap<>(headers);
        all.put(
                "signature",
                "keyId=\"https://example.com/key\",algorithm=\"rsa-sha256\",headers=\"%s\",signature=\"%s\""
                        .formatted(names, signature));
        var body = "{\"hello\": \"world\"}".getBytes(StandardCharsets.UTF_8);
        var then = Instant.parse("2014-01-05T21:31:40Z");
        boolean covered = names.contains("digest");
        var claim =
                Claim.of(
                        new ReceivedRequest(
                                covered ? "post" : "get",
                                "/foo?param=value&pet=dog",
                                all,
                                covered ? body : new byte[0]),
                        "example.com",
                        then);

        assertThat(claim).isInstanceOf(Claim.Signed.class);
        // The shorter one was made for a POST without its body, which we take from nobody.
        assertThat(((Claim.Signed) claim).isBy(key)).isEqualTo(covered);
        assertThat(
                        new Claim.Signed(
                                        KEY_ID,
                                        CoveredText.of(
                                                List.of(names.split(" ", -1)),
                                                name ->
                                                        name.equals("(request-target)")
                                                                ? "post /foo?param=value&pet=dog"
                                                                : headers.getOrDefault(name, "")),
                                        Base64.getDecoder().decode(signature))
                                .isBy(key))
                .isTrue();
    }

    /// The words that the draft signs in its appendix C.3, with all that was sent.
    @Test
    void the_text_of_the_draft_is_made_as_the_draft_makes_it() {
        var body = "{\"hello\": \"world\"}".getBytes(StandardCharsets.UTF_8);
        var values =
                Map.of(
                        "(request-target)", "post /foo?param=value&pet=dog",
                        "host", "example.com",
                        "date", "Sun, 05 Jan 2014 21:31:40 GMT",
                        "content-type", "application/json",
                        "digest", CoveredText.digestHeader(body),
                        "content-length", "18");
        var names =
                SignatureHeader.read(
                                "keyId=\"Test\",algorithm=\"rsa-sha256\",headers=\"(request-target)"
                                        + " host date content-type digest content-length\","
                                        + "signature=\"AAAA\"")
                        .map(SignatureHeader::covered)
                        .orElseThrow();

        assertThat(
                        new String(
                                CoveredText.of(names, name -> values.getOrDefault(name, "")),
                                StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        (request-target): post /foo?param=value&pet=dog
                        host: example.com
                        date: Sun, 05 Jan 2014 21:31:40 GMT
                        content-type: application/json
                        digest: SHA-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=
                        content-length: 18\
                        """);
    }

    @Test
    void the_header_of_the_draft_is_read_as_the_draft_means_it() {
        var header =
                SignatureHeader.read(
                        "keyId=\"rsa-key-1\",algorithm=\"hs2019\", created=1402170695,"
                                + " expires=1402170699, headers=\"(request-target) (created)"
                                + " (expires) host date digest content-length\", signature=\"AAAA\"");

        assertThat(header).isPresent();
        assertThat(header.map(SignatureHeader::created)).isEqualTo(Optional.of("1402170695"));
        assertThat(header.map(SignatureHeader::expires)).isEqualTo(Optional.of("1402170699"));
    }
}

package nl.millenniumgemeenten.activitypub.signature;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Signs requests of an account of ours.
///
/// @param keyId where the public half of the key is found
/// @param key the half that only we have
public record RequestSigner(URI keyId, PrivateKey key) {

    /// The date of headers wants two digits for its day, which the format of Java does not give.
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /// The headers that make a POST of these bytes ours, now; `Host` is the client's to send.
    public Map<String, String> post(URI address, byte[] body, Instant now) {
        var date = DATE.format(now);
        var digest = CoveredText.digestHeader(body);
        return Map.of(
                "Date",
                date,
                "Digest",
                digest,
                "Signature",
                signature(
                        List.of(CoveredText.TARGET, "host", "date", "digest"),
                        Map.of(
                                CoveredText.TARGET,
                                "post " + target(address),
                                "host",
                                host(address),
                                "date",
                                date,
                                "digest",
                                digest)));
    }

    /// The same for a GET, for servers that show nothing to who does not say who asks.
    public Map<String, String> get(URI address, Instant now) {
        var date = DATE.format(now);
        return Map.of(
                "Date",
                date,
                "Signature",
                signature(
                        List.of(CoveredText.TARGET, "host", "date"),
                        Map.of(
                                CoveredText.TARGET,
                                "get " + target(address),
                                "host",
                                host(address),
                                "date",
                                date)));
    }

    private String signature(List<String> names, Map<String, String> values) {
        var text = CoveredText.of(names, name -> values.getOrDefault(name, ""));
        return "keyId=\"%s\",algorithm=\"rsa-sha256\",headers=\"%s\",signature=\"%s\""
                .formatted(
                        keyId,
                        String.join(" ", names),
                        Base64.getEncoder().encodeToString(signed(text)));
    }

    private byte[] signed(byte[] text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Our own key does not sign", broken);
        }
    }

    private static String target(URI address) {
        var path =
                address.getRawPath() == null || address.getRawPath().isEmpty()
                        ? "/"
                        : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    private static String host(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        return address.getPort() == -1 ? host : host + ":" + address.getPort();
    }
}

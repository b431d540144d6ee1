package nl.millenniumgemeenten.subscription.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Verifies as RFC 6376 (6.1) and RFC 8463 say, from the other side: it shares no line with what
/// signs, and is held against the example of RFC 8463 itself.
public final class DkimVerifier {
    private DkimVerifier() {}

    /// Fails unless all signatures of a mail are good; returns what each has signed.
    ///
    /// @param keys by selector: a key of RSA, or one of Ed25519 as its record has it, in base64
    public static List<List<String>> verify(String mail, Map<String, ?> keys)
            throws GeneralSecurityException {
        int end = mail.indexOf("\r\n\r\n");
        var head = new ArrayList<>(List.of(mail.substring(0, end).split("\r\n(?![ \t])", -1)));
        var bodyHash = Base64.getEncoder().encodeToString(digest(body(mail.substring(end + 4))));
        var all = new ArrayList<List<String>>();
        for (var field : List.copyOf(head)) {
            if (!field.toLowerCase(Locale.ROOT).startsWith("dkim-signature:")) {
                continue;
            }
            var tags = tags(field);
            if (!bodyHash.equals(tags.get("bh"))) {
                throw new GeneralSecurityException("the body is not what was signed");
            }
            var names = List.of(tag(tags, "h").toLowerCase(Locale.ROOT).split(":", -1));
            var data = new StringBuilder();
            var left = new ArrayList<>(head);
            for (var name : names) {
                for (int at = left.size() - 1; at >= 0; at--) {
                    if (name(left.get(at)).equals(name)) {
                        data.append(relaxed(left.remove(at))).append("\r\n");
                        break;
                    }
                }
            }
            var withoutSeal =
                    Pattern.compile("([;\\s]b=)[^;]*", Pattern.DOTALL)
                            .matcher(field)
                            .replaceFirst("$1");
            data.append(relaxed(withoutSeal));
            var key = Objects.requireNonNull(keys.get(tag(tags, "s")), "no such key");
            if (!good(
                    tag(tags, "a"),
                    key,
                    data.toString().getBytes(ISO_8859_1),
                    Base64.getDecoder().decode(tag(tags, "b")))) {
                throw new GeneralSecurityException("the signature is not good");
            }
            all.add(names);
        }
        if (all.isEmpty()) {
            throw new GeneralSecurityException("there is no signature");
        }
        return all;
    }

    static byte[] digest(byte[] data) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(data);
    }

    /// A public key as its record in the DNS has it (RFC 8463, 4.2).
    public static String raw(PublicKey key) {
        var encoded = key.getEncoded();
        return Base64.getEncoder()
                .encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private static boolean good(String algorithm, Object key, byte[] data, byte[] seal)
            throws GeneralSecurityException {
        if ("rsa-sha256".equals(algorithm)) {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify((PublicKey) key);
            signature.update(data);
            return signature.verify(seal);
        }
        var point = Base64.getDecoder().decode((String) key);
        for (int low = 0, high = point.length - 1; low < high; low++, high--) {
            var swapped = point[low];
            point[low] = point[high];
            point[high] = swapped;
        }
        boolean odd = (point[0] & 0x80) != 0;
        point[0] &= 0x7F;
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(
                                new EdECPublicKeySpec(
                                        NamedParameterSpec.ED25519,
                                        new EdECPoint(odd, new BigInteger(1, point)))));
        signature.update(digest(data));
        return signature.verify(seal);
    }

    private static Map<String, String> tags(String field) {
        var tags = new LinkedHashMap<String, String>();
        for (var tag : field.substring(field.indexOf(':') + 1).split(";", -1)) {
            var pair = tag.split("=", 2);
            if (pair.length == 2) {
                tags.put(pair[0].strip(), pair[1].replaceAll("\\s", ""));
            }
        }
        return tags;
    }

    private static String tag(Map<String, String> tags, String name) {
        return Objects.requireNonNull(tags.get(name), name);
    }

    private static String name(String field) {
        return field.substring(0, field.indexOf(':')).strip().toLowerCase(Locale.ROOT);
    }

    private static String relaxed(String field) {
        var value = field.substring(field.indexOf(':') + 1).replace("\r\n", "");
        return name(field) + ":" + String.join(" ", words(value));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[ \t]", -1)).filter(word -> !word.isEmpty()).toList();
    }

    private static byte[] body(String body) {
        var lines = new ArrayList<String>();
        for (var line : body.split("\r\n", -1)) {
            // A blank before the first word stays one.
            var blank = line.startsWith(" ") || line.startsWith("\t");
            var words = String.join(" ", words(line));
            lines.add(blank && !words.isEmpty() ? " " + words : words);
        }
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line).append("\r\n"));
        return text.toString().getBytes(ISO_8859_1);
    }
}

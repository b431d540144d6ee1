package nl.millenniumgemeenten.subscription.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// Signs mails with each of its keys, `relaxed/relaxed`. Without keys it does nothing.
public final class DkimSigner {
    private static final int LINE = 72;

    /// What is signed where a mail has it. From is named once more than there is, so that nobody
    /// adds another.
    private static final List<String> SIGNED =
            List.of(
                    "from",
                    "from",
                    "to",
                    "reply-to",
                    "subject",
                    "date",
                    "message-id",
                    "list-id",
                    "list-unsubscribe",
                    "list-unsubscribe-post",
                    "auto-submitted",
                    "content-language",
                    "mime-version",
                    "content-type",
                    "content-transfer-encoding");

    private final String domain;
    private final List<SigningKey> keys;

    DkimSigner(String domain, List<SigningKey> keys) {
        this.domain = domain;
        this.keys = List.copyOf(keys);
    }

    /// Whether there is anything to sign with.
    public boolean isSigning() {
        return !keys.isEmpty();
    }

    /// What has to be in the DNS, a record for each key.
    public List<DkimRecord> records() {
        return keys.stream().map(key -> key.record(domain)).toList();
    }

    /// The lines that go before a head, for a body in its relaxed form (see [Relaxed]); none
    /// without keys.
    ///
    /// @param head the fields, each with its line end, without the empty line after them
    /// @param body in any number of pieces
    public String sign(String head, Instant now, byte[]... body) {
        if (keys.isEmpty()) {
            return "";
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var piece : body) {
                digest.update(piece);
            }
            var hash = Base64.getEncoder().encodeToString(digest.digest());
            var names = new ArrayList<String>();
            var signed = new StringBuilder();
            collect(head, names, signed);
            var lines = new StringBuilder();
            for (var key : keys) {
                lines.append(signature(key, String.join(":", names), signed, hash, now));
            }
            return lines.toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Of fields with one name the last comes first (RFC 6376, 5.4.2).
    private static void collect(String head, List<String> names, StringBuilder signed) {
        var left = new ArrayList<>(Relaxed.fields(head));
        for (var name : SIGNED) {
            int found = -1;
            for (int at = 0; at < left.size(); at++) {
                if (left.get(at).name().strip().toLowerCase(Locale.ROOT).equals(name)) {
                    found = at;
                }
            }
            if (found >= 0) {
                names.add(name);
                signed.append(left.remove(found).canonical()).append("\r\n");
            } else if ("from".equals(name)) {
                names.add(name);
            }
        }
    }

    private String signature(
            SigningKey key, String names, CharSequence signed, String hash, Instant now) {
        var unsigned =
                "DKIM-Signature: v=1; a=%s; c=relaxed/relaxed; d=%s;\r\n s=%s; t=%d;\r\n h=%s;\r\n bh=%s;\r\n b="
                        .formatted(
                                key.algorithm(),
                                domain,
                                key.selector(),
                                now.getEpochSecond(),
                                folded(names, ':'),
                                hash);
        var own = Relaxed.fields(unsigned).getFirst().canonical();
        try {
            var seal =
                    Base64.getEncoder()
                            .encodeToString(key.sign((signed + own).getBytes(ISO_8859_1)));
            return unsigned + pieces(seal) + "\r\n";
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a mail cannot be signed with " + key, broken);
        }
    }

    /// Blanks may stand around the colons of `h=`.
    private static String folded(String names, char at) {
        var out = new StringBuilder();
        int length = 0;
        for (var name : names.split(String.valueOf(at), -1)) {
            if (length > 0) {
                out.append(at);
                length++;
            }
            if (length + name.length() > LINE) {
                out.append("\r\n ");
                length = 0;
            }
            out.append(name);
            length += name.length();
        }
        return out.toString();
    }

    private static String pieces(String seal) {
        var out = new StringBuilder();
        for (int at = 0; at < seal.length(); at += LINE) {
            out.append(at == 0 ? "" : "\r\n ").append(seal, at, Math.min(seal.length(), at + LINE));
        }
        return out.toString();
    }

    /// The lines that go before a mail, whose lines end with CRLF.
    public byte[] signatures(byte[] mail, Instant now) {
        var text = new String(mail, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        var body = Arrays.copyOfRange(mail, end + 4, mail.length);
        return sign(text.substring(0, end + 2), now, Relaxed.body(body)).getBytes(ISO_8859_1);
    }
}

package nl.millenniumgemeenten.gateway.account.factor;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What an app and we share to make the same codes (RFC 6238): six digits, a new one every thirty
/// seconds, by HMAC-SHA-1, because that is what all apps know.
@SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out, never compared.
public record TotpSecret(byte[] bytes) {
    private static final int BYTES = 20;
    private static final int DIGITS = 6;
    private static final long STEP_SECONDS = 30;

    /// How many steps an app's clock may be off.
    private static final int OFF = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    public TotpSecret {
        bytes = bytes.clone();
    }

    /// A secret that nobody knows yet.
    public static TotpSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TotpSecret(bytes);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The code at a moment.
    public String code(Instant at) {
        return code(step(at), DIGITS);
    }

    /// The step whose code this is, if it is one of about now and newer than the last that was
    /// used.
    public OptionalLong accept(String typed, Instant now, long lastStep) {
        var code = typed.replaceAll("\\s", "");
        long current = step(now);
        var found = OptionalLong.empty();
        // Always all of them, however early the right one comes.
        for (long step = current - OFF; step <= current + OFF; step++) {
            if (same(code(step, DIGITS), code) && step > lastStep) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /// The key as people type it over, in groups of four.
    public String text() {
        return base32().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// What the QR code says to an app.
    public String address(String issuer, String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(issuer), encoded(account), base32(), encoded(issuer));
    }

    /// Never the secret.
    @Override
    public String toString() {
        return "TotpSecret";
    }

    String code(long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            var all = "0".repeat(digits) + number;
            return all.substring(all.length() - digits);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    private String base32() {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = ((buffer << 8) | (next & 0xff)) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(alphabet.charAt((buffer >> bits) & 0x1f));
            }
        }
        if (bits > 0) {
            text.append(alphabet.charAt((buffer << (5 - bits)) & 0x1f));
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TotpSecret(var theirs) && MessageDigest.isEqual(bytes, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}

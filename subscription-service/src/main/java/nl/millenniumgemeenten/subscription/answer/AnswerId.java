package nl.millenniumgemeenten.subscription.answer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The id of an answer, and of the contribution that it becomes.
record AnswerId(UUID value) {
    /// Of an id that was made of something else (RFC 9562, version 8).
    private static final long VERSION = 0x8000L;

    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /// No reference of a mail begins with a space.
    private static final String OF_OTHERS = " of others";

    /// That of a mail, always the same. The token is sealed, so nobody but its reader can choose
    /// the id of a contribution.
    static AnswerId of(String token, String reference) {
        try {
            var hash =
                    ByteBuffer.wrap(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(
                                            (token + " " + reference)
                                                    .getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & ~0xF000L) | VERSION;
            long low = (hash.getLong() & ~(3L << 62)) | VARIANT;
            return new AnswerId(new UUID(high, low));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// That of all mails together that others sent to this address for answers.
    static AnswerId ofOthers(String token) {
        return of(token, OF_OTHERS);
    }
}

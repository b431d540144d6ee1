package nl.millenniumgemeenten.subscription.fediverse.inbox;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// An id of ours for what others know by an address: the same each time, and nobody can make two
/// addresses with one.
final class DerivedId {
    private DerivedId() {}

    /// A UUID of version 8: made in our own way.
    static UUID of(URI address) {
        try {
            var digest =
                    ByteBuffer.wrap(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(address.toString().getBytes(StandardCharsets.UTF_8)));
            long high = (digest.getLong() & ~0xf000L) | 0x8000L;
            long low = (digest.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

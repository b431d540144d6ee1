package nl.millenniumgemeenten.gateway.form;

import java.time.Duration;

/// How much of a form with files we take, and how long it may take to come in.
///
/// @param files the bytes of its files together; what comes after goes nowhere, and its fields are
///   read all the same
/// @param typed the bytes of what is typed, with the names of fields and files: they come into
///   memory
/// @param parts how many fields and files there may be
/// @param head the bytes of what stands above one of them
/// @param patience how long we wait, and a second more for as many bytes as are sent in each at the
///   least
/// @param perSecond those bytes
public record FormBounds(
        long files, long typed, int parts, int head, Duration patience, long perSecond) {
    private static final int KILOBYTE = 1024;

    /// For people whom we know: they send as much and as long as they want.
    static final FormBounds KNOWN =
            new FormBounds(
                    Long.MAX_VALUE,
                    Long.MAX_VALUE,
                    200,
                    256 * KILOBYTE,
                    Duration.ofHours(4),
                    64 * KILOBYTE);

    /// For anybody.
    public static FormBounds anybody(long files, Duration patience) {
        return new FormBounds(files, 256 * KILOBYTE, 40, 8 * KILOBYTE, patience, 64 * KILOBYTE);
    }

    /// How long a form may take of which so many bytes came in.
    Duration patienceAfter(long bytes) {
        return patience.plusMillis(bytes * 1000 / perSecond);
    }
}

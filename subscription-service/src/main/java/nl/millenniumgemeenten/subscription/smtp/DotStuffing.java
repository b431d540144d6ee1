package nl.millenniumgemeenten.subscription.smtp;

import java.io.ByteArrayOutputStream;

/// Doubles the dot that a line begins with, so that no line of a message ends it (RFC 5321, 4.5.2).
public final class DotStuffing {
    private DotStuffing() {}

    /// The message as it goes over the wire.
    public static byte[] of(byte[] message) {
        var stuffed = new ByteArrayOutputStream(message.length + 64);
        var last = (int) '\n';
        for (var one : message) {
            if (one == '.' && last == '\n') {
                stuffed.write('.');
            }
            stuffed.write(one);
            last = one;
        }
        return stuffed.toByteArray();
    }
}

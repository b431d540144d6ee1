package nl.millenniumgemeenten.subscription.subscriber;

import java.util.HexFormat;

/// An address that we no longer have, as we would know it again: its HMAC, in hexadecimal, under a
/// key that is not in the database.
public record Trace(String value) implements Proof {

    /// The trace as the database keeps it.
    public byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }

    /// The trace that the database kept.
    public static Trace of(byte[] bytes) {
        return new Trace(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return "Trace[hidden]";
    }
}

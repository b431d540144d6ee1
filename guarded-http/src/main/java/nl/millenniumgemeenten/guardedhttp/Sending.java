package nl.millenniumgemeenten.guardedhttp;

import java.util.Map;

/// What is brought to a server of others.
///
/// @param address where
/// @param headers its headers, the type of its content among them; those of the connection and
///   `Host` are not for the sender to say
/// @param content the bytes, which go as they are
@SuppressWarnings("ArrayRecordComponent") // Nobody compares what is sent.
public record Sending(String address, Map<String, String> headers, byte[] content) {

    public Sending {
        headers = Map.copyOf(headers);
    }
}

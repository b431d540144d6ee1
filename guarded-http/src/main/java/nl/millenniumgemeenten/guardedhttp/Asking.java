package nl.millenniumgemeenten.guardedhttp;

import java.util.Map;

/// What is asked for.
///
/// @param address where
/// @param accept the types that will do
/// @param most the most bytes that are taken, also of what unpacks
/// @param tag the ETag of what we have; empty for nothing
/// @param lastModified the date of what we have, as its server wrote it; empty for none
/// @param headers more headers, such as a signature; they are for this address and go to no other
///   that its server sends us on to
public record Asking(
        String address,
        String accept,
        int most,
        String tag,
        String lastModified,
        Map<String, String> headers) {

    public Asking {
        headers = Map.copyOf(headers);
    }

    /// Something of which we have nothing yet.
    public static Asking of(String address, String accept, int most) {
        return new Asking(address, accept, most, "", "", Map.of());
    }

    /// Something that we need only if it changed.
    public static Asking again(
            String address, String accept, int most, String tag, String lastModified) {
        return new Asking(address, accept, most, tag, lastModified, Map.of());
    }

    /// The same, with these headers.
    public Asking with(Map<String, String> more) {
        return new Asking(address, accept, most, tag, lastModified, more);
    }
}

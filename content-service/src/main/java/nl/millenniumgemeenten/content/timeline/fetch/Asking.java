package nl.millenniumgemeenten.content.timeline.fetch;

/// What is asked for.
///
/// @param address where
/// @param accept the types that will do
/// @param most the most bytes that are taken, also of what unpacks
/// @param tag the ETag of what we have; empty for nothing
/// @param lastModified the date of what we have, as its server wrote it; empty for none
public record Asking(String address, String accept, int most, String tag, String lastModified) {

    /// Something of which we have nothing yet.
    public static Asking of(String address, String accept, int most) {
        return new Asking(address, accept, most, "", "");
    }
}

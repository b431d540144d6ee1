package nl.millenniumgemeenten.gateway.desk;

/// Something that was typed before and not saved.
///
/// @param continuePath opens it
/// @param discardAction takes the form that throws it away
/// @param window the window that it was typed in
/// @param kept when it was kept: only what was seen is thrown away
/// @param fresh whether it is about something new
public record OfferView(
        String text,
        String continuePath,
        String discardAction,
        String window,
        String kept,
        boolean fresh) {}

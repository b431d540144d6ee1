package nl.millenniumgemeenten.gateway.desk;

/// Something that was typed before and not saved: `continuePath` opens it, `discardAction` takes
/// the form that throws it away; `fresh` if it is about something new.
public record OfferView(String text, String continuePath, String discardAction, boolean fresh) {}

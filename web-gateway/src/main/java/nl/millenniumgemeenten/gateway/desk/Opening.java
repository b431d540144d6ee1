package nl.millenniumgemeenten.gateway.desk;

import java.util.List;

/// What a form tells somebody who opens it.
///
/// @param now whether it is opened now, and not given back after it was sent
/// @param notice what has just succeeded, if it needs more words than a [Notice] has; may be empty
/// @param kept when the copy was kept that the form goes on with; empty if there is none
/// @param offers what this person typed before and did not save
/// @param others who else has the form open, in words
public record Opening(
        boolean now, String notice, String kept, List<OfferView> offers, List<String> others) {
    /// A form that is given back after it was sent.
    public static final Opening SENT_BACK = new Opening(false, "", "", List.of(), List.of());

    /// A form that is opened now.
    public static Opening now(
            String notice, String kept, List<OfferView> offers, List<String> others) {
        return new Opening(true, notice, kept, offers, others);
    }

    public Opening {
        offers = List.copyOf(offers);
        others = List.copyOf(others);
    }
}

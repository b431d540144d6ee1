package nl.millenniumgemeenten.gateway.desk;

import java.util.List;

/// How a form is kept while somebody types in it.
///
/// @param key the kind and the id, such as `news-articles/0c2f…`: under which it is kept
/// @param copy the id under which something new is kept until it is saved; empty for what is stored
/// @param edition the edition that the form was filled with; empty for something new
/// @param person whose typing it is, for browsers that several people use
/// @param window what tells this window from others of the same person
/// @param kept when the copy was kept that the form goes on with; empty if there is none
/// @param saved whether the form was opened because saving it had succeeded
/// @param opened whether the form was opened just now, and not given back after it was sent
/// @param offers what this person typed before and did not save
/// @param others who else has the form open, in words
public record KeepingView(
        String key,
        String copy,
        String edition,
        String person,
        String window,
        String kept,
        boolean saved,
        boolean opened,
        List<OfferView> offers,
        List<String> others) {

    /// A form that is not kept.
    public static final KeepingView NOT_KEPT =
            new KeepingView("", "", "", "", "", "", false, false, List.of(), List.of());

    public KeepingView {
        offers = List.copyOf(offers);
        others = List.copyOf(others);
    }
}

package nl.millenniumgemeenten.gateway.layout;

import java.util.List;

/// A feed that tells what is new on a page.
///
/// @param type its media type
public record FeedLinkView(String title, String type, String path) {
    public static final String ATOM = "application/atom+xml";
    public static final String JSON = "application/feed+json";
    public static final String ATOM_FILE = "/feed.atom";
    public static final String JSON_FILE = "/feed.json";

    /// The feeds of a page, in each form.
    public static List<FeedLinkView> of(String title, String page) {
        return List.of(
                new FeedLinkView(title, ATOM, page + ATOM_FILE),
                new FeedLinkView(title, JSON, page + JSON_FILE));
    }
}

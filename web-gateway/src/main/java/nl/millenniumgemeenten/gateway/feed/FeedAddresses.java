package nl.millenniumgemeenten.gateway.feed;

import nl.millenniumgemeenten.gateway.site.Route;
import nl.millenniumgemeenten.gateway.site.SiteImage;

/// Where feeds stand.
public final class FeedAddresses {
    private FeedAddresses() {}

    /// Whether there is a feed at this path, or one that moved on from it.
    public static boolean holds(SiteImage image, String path) {
        for (var form : FeedForm.values()) {
            if (form.isAt(path)) {
                var page = image.ownRoute(form.page(path));
                return Feeds.has(page instanceof Route.Moved(var now) ? image.ownRoute(now) : page);
            }
        }
        return false;
    }
}

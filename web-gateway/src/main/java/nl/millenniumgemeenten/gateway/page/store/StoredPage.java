package nl.millenniumgemeenten.gateway.page.store;

import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteImage;

/// A page and what it was made from.
final class StoredPage {
    private final StoredResponse response;
    private final Reading.Sources sources;

    /// The newest image in which the page was seen to be right. Only ever moves to an image that
    /// was checked, so a race between two requests costs a check and nothing more.
    private volatile SiteImage checkedIn;

    StoredPage(StoredResponse response, Reading.Sources sources, SiteImage madeFrom) {
        this.response = response;
        this.sources = sources;
        this.checkedIn = madeFrom;
    }

    StoredResponse response() {
        return response;
    }

    /// Whether a fresh rendering from this image would give the same page.
    @SuppressWarnings(
            "ReferenceEquality") // An image is a moment: the same object, the same moment.
    boolean isRightIn(SiteImage image) {
        if (checkedIn == image) {
            return true;
        }
        if (sources.holdIn(image)) {
            checkedIn = image;
            return true;
        }
        return false;
    }
}

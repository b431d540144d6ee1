package nl.millenniumgemeenten.gateway.site;

import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ChangeType;
import nl.millenniumgemeenten.events.Topic;

/// Gathers one poll of changes and yields the next image. What is not newer than what the image has
/// is dropped, so that a message may come twice or late; of the register it is remembered.
public final class SiteDelta {
    private SiteImage next;

    public SiteDelta(SiteImage image) {
        this.next = image;
    }

    /// Takes one change in.
    public void replay(Change change) {
        var known = next.revisionOf(ChangeType.of(change).topic(), change.subject());
        if (change.revision() > known) {
            next = next.with(change);
        } else if (History.keeps(change)) {
            next = next.remembering(change);
        }
    }

    /// Takes the erasure of an aggregate in.
    public void erase(Topic topic, String subject) {
        next = next.erased(topic, subject);
    }

    /// The image after all that was taken in.
    public SiteImage apply() {
        return next;
    }
}

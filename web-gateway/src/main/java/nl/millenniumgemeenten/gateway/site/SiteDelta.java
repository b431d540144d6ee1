package nl.millenniumgemeenten.gateway.site;

import java.util.HashSet;
import java.util.Set;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ChangeType;
import nl.millenniumgemeenten.events.Topic;

/// Gathers one poll of changes and yields the next image. What is not newer than what the image has
/// is dropped, so that a message may come twice or late; of the register it is remembered.
public final class SiteDelta {
    private final Set<Touched> touched = new HashSet<>();
    private SiteImage next;

    public SiteDelta(SiteImage image) {
        this.next = image;
    }

    /// Takes one change in.
    public void replay(Change change) {
        var topic = ChangeType.of(change).topic();
        var known = next.revisionOf(topic, change.subject());
        if (change.revision() > known) {
            touched.add(new Touched(topic, change.subject()));
            next = next.with(change);
        } else if (History.keeps(change)) {
            next = next.remembering(change);
        }
    }

    /// Takes the erasure of an aggregate in.
    public void erase(Topic topic, String subject) {
        touched.add(new Touched(topic, subject));
        next = next.erased(topic, subject);
    }

    /// What the next image may differ in.
    Set<Touched> touched() {
        return touched;
    }

    /// The image after all that was taken in.
    public SiteImage apply() {
        return next;
    }
}

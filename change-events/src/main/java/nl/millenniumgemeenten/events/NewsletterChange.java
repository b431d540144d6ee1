package nl.millenniumgemeenten.events;

import java.time.Instant;

/// What may be known of a newsletter: counts only, never who reads it.
public sealed interface NewsletterChange extends Change {

    /// The id of the one newsletter of an installation.
    String ONLY = "newsletter";

    /// `subscribers` are those who confirmed and did not unsubscribe.
    record SubscribersCounted(String id, long revision, long subscribers, Instant countedAt)
            implements NewsletterChange {
        @Override
        public String subject() {
            return id;
        }
    }
}

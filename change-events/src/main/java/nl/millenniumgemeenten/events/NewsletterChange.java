package nl.millenniumgemeenten.events;

import java.time.Instant;

/// What may be known of the readers of a list: counts only, never who they are.
public sealed interface NewsletterChange extends Change {

    /// The list of the newsletter itself.
    String ONLY = "newsletter";

    /// Who confirmed and did not unsubscribe. Told at most once a minute, so that it does not say
    /// what somebody did at a moment.
    ///
    /// @param id the key of the list
    /// @param subscribers of a list other than the newsletter 0 while they are fewer than ten
    record SubscribersCounted(String id, long revision, long subscribers, Instant countedAt)
            implements NewsletterChange {
        @Override
        public String subject() {
            return id;
        }
    }
}

package nl.millenniumgemeenten.municipality.activity;

import java.time.Instant;

/// What visitors of the site see of an activity.
public sealed interface Presence {

    /// It was never on the site.
    record Never() implements Presence {}

    /// This stands on the site.
    record Live(ActivityContent content, Instant firstPublishedAt, Instant publishedAt)
            implements Presence {}

    /// It was on the site once.
    record TakenOff(Instant firstPublishedAt, Instant withdrawnAt) implements Presence {}
}

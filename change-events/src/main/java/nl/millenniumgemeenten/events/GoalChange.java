package nl.millenniumgemeenten.events;

import java.time.Instant;

/// What may be known of one of the campaign's numbered goals.
public sealed interface GoalChange extends Change {

    /// `text` is the goal in the campaign's wording, `theme` its short name.
    record Defined(int number, long revision, String text, String theme, Instant definedAt)
            implements GoalChange {
        @Override
        public String subject() {
            return Integer.toString(number);
        }
    }
}

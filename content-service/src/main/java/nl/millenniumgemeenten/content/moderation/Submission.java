package nl.millenniumgemeenten.content.moderation;

import nl.millenniumgemeenten.content.discussion.Contribution;

/// What became of something that a participant wrote.
public sealed interface Submission {
    /// It is on the site.
    record Placed(Contribution contribution) implements Submission {}

    /// A moderator looks at it first.
    record Waits() implements Submission {}
}

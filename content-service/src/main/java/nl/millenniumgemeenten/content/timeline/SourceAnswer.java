package nl.millenniumgemeenten.content.timeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.content.timeline.Turn.Bookmark;
import nl.millenniumgemeenten.content.timeline.format.FoundPost;
import nl.millenniumgemeenten.guardedhttp.Fetched;

/// What came of asking a source.
sealed interface SourceAnswer {

    /// What it has now, the newest first, and where to go on next time.
    record Posted(List<FoundPost> posts, Bookmark bookmark) implements SourceAnswer {
        public Posted {
            posts = List.copyOf(posts);
        }
    }

    /// Nothing changed.
    record Unchanged() implements SourceAnswer {}

    /// It could not be read.
    ///
    /// @param why for an editor
    /// @param retryAfter how long its server wants to be left alone
    record Failed(String why, Optional<Duration> retryAfter) implements SourceAnswer {
        static Failed of(Fetched.Refused refused) {
            return new Failed(refused.why(), refused.retryAfter());
        }
    }
}

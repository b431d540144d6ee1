package nl.millenniumgemeenten.guardedhttp;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// What came of asking for something. Everything that a server of others can do wrong is one of
/// these, and no exception.
public sealed interface Fetched {

    /// It is here.
    ///
    /// @param at where it was in the end
    /// @param tag its ETag; empty without one
    /// @param lastModified as its server wrote it; empty if it did not
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares answers.
    record Here(URI at, byte[] content, String type, String tag, String lastModified)
            implements Fetched {}

    /// It is as it was the last time.
    record Unchanged() implements Fetched {}

    /// It is more than we take, and will be the next time.
    ///
    /// @param why for an editor
    record TooLarge(String why) implements Fetched {}

    /// It is not, and not for us to see.
    ///
    /// @param why for an editor
    /// @param status what its server answered; 0 if it did not
    /// @param retryAfter how long its server wants to be left alone
    record Refused(String why, int status, Optional<Duration> retryAfter) implements Fetched {

        /// Without an answer of a server.
        public static Refused because(String why) {
            return new Refused(why, 0, Optional.empty());
        }
    }
}

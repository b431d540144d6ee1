package nl.millenniumgemeenten.guardedhttp;

import java.time.Duration;
import java.util.Optional;

/// What came of bringing something. What a server says beyond its status is not read.
public sealed interface Sent {

    /// Its server has it.
    ///
    /// @param status what it answered: 200 to 299
    record Taken(int status) implements Sent {}

    /// Its server has it not, or we cannot know. A server that sends us on has it not either: what
    /// is signed for one address is of no use at another.
    ///
    /// @param why for an editor
    /// @param status what its server answered; 0 if it did not
    /// @param retryAfter how long its server wants to be left alone
    record Refused(String why, int status, Optional<Duration> retryAfter) implements Sent {

        /// Without an answer of a server.
        public static Refused because(String why) {
            return new Refused(why, 0, Optional.empty());
        }
    }
}

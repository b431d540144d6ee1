package nl.millenniumgemeenten.gateway.account.log;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Which rows of the log somebody wants to see, newest first.
///
/// @param kind what it was done to; empty for everything
/// @param words words that the description holds, or the id of what it was done to; may be empty
/// @param from the first moment
/// @param until the moment after the last
public record LogQuestion(
        Optional<UUID> account,
        String kind,
        String words,
        Optional<Instant> from,
        Optional<Instant> until) {

    /// The whole log.
    public static final LogQuestion ALL =
            new LogQuestion(Optional.empty(), "", "", Optional.empty(), Optional.empty());

    /// After which row a piece of the answer begins: what is older than this.
    public record Cursor(Instant at, long number) {
        /// The cursor as an address holds it.
        public String text() {
            return at.getEpochSecond() + "-" + at.getNano() + "-" + number;
        }

        /// The cursor in an address, if it is one.
        public static Optional<Cursor> parse(String text) {
            if (!text.matches("[0-9]{1,12}-[0-9]{1,9}-[0-9]{1,18}")) {
                return Optional.empty();
            }
            var parts = text.split("-", -1);
            return Optional.of(
                    new Cursor(
                            Instant.ofEpochSecond(
                                    Long.parseLong(parts[0]), Long.parseLong(parts[1])),
                            Long.parseLong(parts[2])));
        }

        /// The cursor after a row.
        public static Cursor after(LogEntry entry) {
            return new Cursor(entry.at(), entry.number());
        }
    }
}

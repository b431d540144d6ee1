package nl.millenniumgemeenten.content.participant;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.mailrequest.LinkToken;

/// The links that participants sign in with. Each works for an hour, once.
@Singleton
class ParticipantLinks {
    static final Duration LIFE = Duration.ofHours(1);

    private final Database database;

    ParticipantLinks(Database database) {
        this.database = database;
    }

    /// A new link for a participant.
    LinkToken issue(UUID participant, Instant now) {
        var token = LinkToken.random();
        database.update(
                """
                insert into participant_link (hash, participant, made_at, expires_at)
                values (?, ?, ?, ?)
                """,
                token.sha256(),
                participant,
                now,
                now.plus(LIFE));
        return token;
    }

    /// How many links were made for a participant after a moment.
    int madeSince(UUID participant, Instant moment) {
        return database.first(
                        """
                        select count(*) from participant_link
                        where participant = ? and made_at > ?
                        """,
                        row -> row.getInt(1),
                        participant,
                        moment)
                .orElseThrow();
    }

    /// Uses a link up: of two who try at once, one gets in.
    Optional<UUID> use(LinkToken token, Instant now) {
        return database.first(
                """
                update participant_link set expires_at = ?
                where hash = ? and expires_at > ?
                returning participant
                """,
                row -> Columns.id(row, "participant"),
                now,
                token.sha256(),
                now);
    }

    /// Forgets links that were made before a moment.
    void forgetMadeBefore(Instant moment) {
        database.update("delete from participant_link where made_at < ?", moment);
    }
}

package nl.millenniumgemeenten.municipality.contact;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.mailrequest.LinkToken;
import nl.millenniumgemeenten.municipality.register.Database;

/// The links that contacts sign in with. Each works for an hour, once.
@Singleton
class ContactLinks {
    static final Duration LIFE = Duration.ofHours(1);

    private final Database database;

    ContactLinks(Database database) {
        this.database = database;
    }

    /// A new link for a contact.
    LinkToken issue(ContactId contact, Instant now) {
        var token = LinkToken.random();
        database.execute(
                """
                insert into contact_link (hash, contact_id, made_at, expires_at)
                values (?, ?, ?, ?)
                """,
                token.sha256(),
                contact.value(),
                now,
                now.plus(LIFE));
        return token;
    }

    /// How many links were made for a contact after a moment.
    int madeSince(ContactId contact, Instant moment) {
        return database.query(
                        "select count(*) from contact_link where contact_id = ? and made_at > ?",
                        row -> row.getInt(1),
                        contact.value(),
                        moment)
                .getFirst();
    }

    /// Uses a link up: of two who try at once, one gets in.
    Optional<ContactId> use(LinkToken token, Instant now) {
        List<ContactId> used =
                database.query(
                        """
                        update contact_link set used_at = ?
                        where hash = ? and used_at is null and expires_at > ?
                        returning contact_id
                        """,
                        row -> new ContactId(row.getObject(1, UUID.class)),
                        now,
                        token.sha256(),
                        now);
        return used.stream().findFirst();
    }

    /// Forgets links that were made before a moment.
    void forgetMadeBefore(Instant moment) {
        database.execute("delete from contact_link where made_at < ?", moment);
    }
}

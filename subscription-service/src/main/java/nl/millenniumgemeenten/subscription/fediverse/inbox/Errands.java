package nl.millenniumgemeenten.subscription.fediverse.inbox;

import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.activitypub.Addresses;
import nl.millenniumgemeenten.subscription.fediverse.Rows;
import org.jspecify.annotations.Nullable;

/// What the website is to bring to where contributions are kept. What it brought twice is there
/// once.
@Singleton
class Errands {
    private final Rows rows;
    private final JsonMapper json;

    Errands(Rows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /// Something to bring.
    ///
    /// @param body of what is put; absent of what is deleted
    record Errand(UUID id, String method, String path, Optional<String> body) {}

    /// A reply, or a newer text of one, in a transaction that is there.
    void put(UUID reply, BroughtReplyJson body, URI actor, Instant now) {
        try {
            add("PUT", path(reply), json.writeValueAsString(body), actor, now);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A reply is gone, in a transaction that is there; of it nothing is brought any more.
    void delete(UUID reply, URI actor, Instant now) {
        rows.update("delete from fediverse_errand where path = ? and method = 'PUT'", path(reply));
        add("DELETE", path(reply), null, actor, now);
    }

    /// Somebody is gone, in a transaction that is there; of them nothing is brought any more.
    void forget(URI actor, Instant now) {
        rows.update("delete from fediverse_errand where actor = ?", actor.toString());
        add("DELETE", "/fediverse/contributors/" + DerivedId.of(actor), null, actor, now);
    }

    /// The oldest that wait.
    @ReadOnly
    List<Errand> oldest(int most) {
        return rows.list(
                """
                select id, method, path, body from fediverse_errand order by position limit ?
                """,
                row ->
                        new Errand(
                                Rows.id(row, "id"),
                                Rows.text(row, "method"),
                                Rows.text(row, "path"),
                                Optional.ofNullable(row.getString("body"))),
                most);
    }

    /// One was brought.
    @Transactional
    void remove(UUID id) {
        rows.update("delete from fediverse_errand where id = ?", id);
    }

    private static String path(UUID reply) {
        return "/fediverse/replies/" + reply;
    }

    private void add(String method, String path, @Nullable String body, URI actor, Instant now) {
        rows.update(
                """
                insert into fediverse_errand (id, method, path, body, actor, server, made_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                method,
                path,
                body,
                actor.toString(),
                Addresses.server(actor),
                now);
    }
}

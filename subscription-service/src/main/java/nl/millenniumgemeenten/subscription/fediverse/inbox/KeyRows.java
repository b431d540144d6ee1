package nl.millenniumgemeenten.subscription.fediverse.inbox;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Optional;
import nl.millenniumgemeenten.activitypub.PublishedKey;
import nl.millenniumgemeenten.subscription.fediverse.Rows;

/// Keys of accounts elsewhere, as they were when we looked.
@Singleton
class KeyRows {
    private final Rows rows;

    KeyRows(Rows rows) {
        this.rows = rows;
    }

    /// A key, and when we looked.
    record Kept(PublishedKey published, Instant fetchedAt) {}

    @ReadOnly
    Optional<Kept> find(URI id) {
        return rows.first(
                "select owner, key, fetched_at from fediverse_key where id = ?",
                row ->
                        new Kept(
                                new PublishedKey(
                                        id,
                                        URI.create(Rows.text(row, "owner")),
                                        key(row.getBytes("key"))),
                                Rows.moment(row, "fetched_at")),
                id.toString());
    }

    @Transactional
    void keep(PublishedKey key, Instant now) {
        rows.update(
                """
                insert into fediverse_key (id, owner, key, fetched_at) values (?, ?, ?, ?)
                on conflict (id) do update
                set owner = excluded.owner, key = excluded.key, fetched_at = excluded.fetched_at
                """,
                key.id().toString(),
                key.owner().toString(),
                key.key().getEncoded(),
                now);
    }

    /// We looked again, and it was as it was.
    @Transactional
    void lookedAgain(URI id, Instant now) {
        rows.update("update fediverse_key set fetched_at = ? where id = ?", now, id.toString());
    }

    private static RSAPublicKey key(byte[] encoded) {
        try {
            return (RSAPublicKey)
                    KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A key that was kept is one", impossible);
        }
    }
}

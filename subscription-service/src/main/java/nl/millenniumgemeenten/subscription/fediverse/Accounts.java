package nl.millenniumgemeenten.subscription.fediverse;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.millenniumgemeenten.activitypub.RsaKeys;
import nl.millenniumgemeenten.activitypub.signature.RequestSigner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one account of an installation. It is there while the campaign has a name in the fediverse;
/// its key stays, so that who followed it knows it when it comes back.
@Singleton
public class Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final Rows rows;
    private final OurServer ours;

    Accounts(Rows rows, OurServer ours) {
        this.rows = rows;
        this.ours = ours;
    }

    /// The account, while there is one.
    @ReadOnly
    public Optional<Account> current() {
        return rows.first(
                """
                select k.fediverse_name, k.name, k.tagline, a.public_key, a.private_key, a.on_since
                from fediverse_account a join known_campaign k on k.fediverse_name is not null
                where a.on_since is not null
                """,
                row ->
                        new Account(
                                Rows.text(row, "fediverse_name"),
                                Rows.text(row, "name"),
                                Rows.text(row, "tagline"),
                                Rows.text(row, "public_key"),
                                Rows.text(row, "private_key"),
                                Rows.moment(row, "on_since")));
    }

    /// Makes the account what the campaign says of it, in a transaction that is there. Whoever
    /// comes first makes its key.
    public void follow(Instant now) {
        boolean named = rows.any("select from known_campaign where fediverse_name is not null");
        if (!named) {
            int off =
                    rows.update(
                            "update fediverse_account set on_since = null"
                                    + " where on_since is not null");
            if (off > 0) {
                LOG.info("the site left the fediverse");
            }
            return;
        }
        if (!rows.any("select from fediverse_account")) {
            var pair = RsaKeys.generate();
            rows.update(
                    """
                    insert into fediverse_account (public_key, private_key) values (?, ?)
                    on conflict do nothing
                    """,
                    RsaKeys.publicPem(pair),
                    RsaKeys.privatePem(pair));
        }
        int on =
                rows.update(
                        "update fediverse_account set on_since = ? where on_since is null", now);
        if (on > 0) {
            LOG.info("the site joined the fediverse");
        }
    }

    /// The headers that make it ours to bring these bytes to an address, now.
    public Map<String, String> signedPost(Account account, URI address, byte[] body, Instant now) {
        return signer(account.privateKey()).post(address, body, now);
    }

    /// The headers by which a server knows that it is us who asks for something, now; also while
    /// the campaign has no name there, because who leaves is believed then, too.
    @ReadOnly
    public Map<String, String> signedGet(URI address, Instant now) {
        return rows.first(
                        "select private_key from fediverse_account",
                        row -> signer(Rows.text(row, "private_key")))
                .map(signer -> signer.get(address, now))
                .orElse(Map.of());
    }

    /// Whether there is an account, or was one.
    @ReadOnly
    public boolean wasThere() {
        return rows.any("select from fediverse_account");
    }

    private RequestSigner signer(String key) {
        return new RequestSigner(ours.key(), RsaKeys.privateKey(key));
    }
}

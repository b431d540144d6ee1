package nl.millenniumgemeenten.subscription.fediverse.delivery;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.subscription.fediverse.Accounts;
import nl.millenniumgemeenten.subscription.fediverse.OurServer;
import nl.millenniumgemeenten.subscription.fediverse.Rows;
import nl.millenniumgemeenten.subscription.fediverse.delivery.FediverseStateJson.ServerJson;

/// Reads what the desk wants to know of the fediverse.
@Singleton
class ReadState {
    private static final int MOST = 200;

    private final Accounts accounts;
    private final OurServer ours;
    private final Followers followers;
    private final Rows rows;

    ReadState(Accounts accounts, OurServer ours, Followers followers, Rows rows) {
        this.accounts = accounts;
        this.ours = ours;
        this.followers = followers;
        this.rows = rows;
    }

    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    FediverseStateJson handle() {
        return new FediverseStateJson(
                accounts.current()
                        .map(account -> ours.handle(account.name()).written())
                        .orElse(null),
                followers.count(),
                rows.count("select count(*) from fediverse_delivery"),
                servers());
    }

    /// Blocked ones and those with most followers first.
    private List<ServerJson> servers() {
        return rows.list(
                """
                select s.host, s.failing_since, s.last_error, s.blocked_at is not null as blocked,
                       (select count(*) from fediverse_follower f where f.server = s.host)
                           as followers,
                       (select count(*) from fediverse_delivery d where d.server = s.host)
                           as waiting
                from fediverse_server s
                order by blocked desc, followers desc, waiting desc, s.host
                limit ?
                """,
                row ->
                        new ServerJson(
                                Rows.text(row, "host"),
                                row.getLong("followers"),
                                row.getLong("waiting"),
                                Rows.optionalMoment(row, "failing_since").orElse(null),
                                row.getString("last_error"),
                                row.getBoolean("blocked")),
                MOST);
    }
}

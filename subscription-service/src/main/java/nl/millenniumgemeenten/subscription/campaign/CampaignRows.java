package nl.millenniumgemeenten.subscription.campaign;

import java.sql.Connection;
import java.sql.SQLException;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.events.Change;

/// Keeps what the topics tell of the campaign, on the connection of whoever reads them.
public final class CampaignRows {
    private final Connection connection;

    public CampaignRows(Connection connection) {
        this.connection = connection;
    }

    /// The topics will be read from their beginning, perhaps those of another cluster, which counts
    /// its own revisions.
    public void startAnew() throws SQLException {
        try (var update = connection.prepareStatement("update known_campaign set revision = 0")) {
            update.executeUpdate();
        }
    }

    /// Keeps a message that is newer than what is here.
    public void keep(Change change) throws SQLException {
        if (!(change instanceof CampaignChange.Configured campaign)) {
            return;
        }
        try (var upsert =
                connection.prepareStatement(
                        """
                        insert into known_campaign as k
                            (id, revision, name, tagline, fediverse_name)
                        values (?, ?, ?, ?, ?)
                        on conflict (id) do update
                        set revision = excluded.revision, name = excluded.name,
                            tagline = excluded.tagline, fediverse_name = excluded.fediverse_name
                        where k.revision < excluded.revision
                        """)) {
            upsert.setString(1, campaign.id());
            upsert.setLong(2, campaign.revision());
            upsert.setString(3, campaign.name());
            upsert.setString(4, campaign.tagline());
            upsert.setString(5, campaign.fediverseName());
            upsert.executeUpdate();
        }
    }
}

package nl.millenniumgemeenten.content.campaign;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.millenniumgemeenten.content.campaign.CampaignSettings.SocialAccount;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.outbox.Outbox;
import nl.millenniumgemeenten.problem.StaleRevision;

/// Keeps the campaign. Saving always tells the change to the world.
@Singleton
class Campaigns {
    private final Database database;
    private final Outbox outbox;

    Campaigns(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    Campaign get() {
        var accounts =
                database.list(
                        "select network, label, url from campaign_social_account order by position",
                        row ->
                                new SocialAccount(
                                        Columns.text(row, "network"),
                                        Columns.text(row, "label"),
                                        Columns.text(row, "url")));
        return database.first(
                        """
                        select revision, name, tagline, participants_label, introduction_html,
                               organiser, contact_email, configured_at, fediverse_name
                        from campaign
                        """,
                        row -> campaign(row, accounts))
                .orElseThrow();
    }

    private static Campaign campaign(ResultSet row, List<SocialAccount> accounts)
            throws SQLException {
        return new Campaign(
                new CampaignSettings(
                        Columns.text(row, "name"),
                        Columns.text(row, "tagline"),
                        Columns.text(row, "participants_label"),
                        SafeHtml.stored(Columns.text(row, "introduction_html")),
                        Columns.text(row, "organiser"),
                        Columns.text(row, "contact_email"),
                        accounts,
                        Columns.text(row, "fediverse_name")),
                Objects.requireNonNullElse(
                        Columns.momentOrNull(row, "configured_at"), Instant.EPOCH),
                row.getLong("revision"));
    }

    void saveAndTell(Campaign campaign) {
        var settings = campaign.settings();
        int changed =
                database.update(
                        """
                        update campaign
                        set revision = ?, name = ?, tagline = ?, participants_label = ?,
                            introduction_html = ?, organiser = ?, contact_email = ?,
                            configured_at = ?, fediverse_name = ?
                        where revision = ?
                        """,
                        campaign.revision(),
                        settings.name(),
                        settings.tagline(),
                        settings.participantsLabel(),
                        settings.introduction().value(),
                        settings.organiser(),
                        settings.contactEmail(),
                        campaign.configuredAt(),
                        settings.fediverseName(),
                        campaign.revision() - 1);
        if (changed == 0) {
            throw new StaleRevision(get().revision());
        }
        replaceAccounts(settings.socialAccounts());
        outbox.add(campaign.change());
    }

    private void replaceAccounts(List<SocialAccount> accounts) {
        database.update("delete from campaign_social_account");
        for (int i = 0; i < accounts.size(); i++) {
            database.update(
                    """
                    insert into campaign_social_account (position, network, label, url)
                    values (?, ?, ?, ?)
                    """,
                    i + 1,
                    accounts.get(i).network(),
                    accounts.get(i).label(),
                    accounts.get(i).url());
        }
    }
}

package nl.millenniumgemeenten.subscription.fediverse;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.subscription.campaign.CampaignRows;
import nl.millenniumgemeenten.subscription.fediverse.delivery.DeliverActivities;
import nl.millenniumgemeenten.subscription.fediverse.post.TellNews;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.jspecify.annotations.Nullable;

/// A running service of a site that posts and follows when a test says so.
final class Site implements AutoCloseable {
    private final RunningService service;
    private long revision;

    /// One that takes servers on this machine for others.
    Site() {
        this(Map.of("fediverse.own-machine", true));
    }

    Site(Map<String, Object> settings) {
        service = RunningService.start(settings);
    }

    RunningService service() {
        return service;
    }

    /// The campaign has this name in the fediverse from now on, or none.
    void named(@Nullable String name) throws SQLException {
        try (var connection = service.connect()) {
            new CampaignRows(connection)
                    .keep(
                            new CampaignChange.Configured(
                                    CampaignChange.ONLY,
                                    ++revision,
                                    "De <campagne>",
                                    "Gemeenten & doelen",
                                    "gemeenten",
                                    "",
                                    "",
                                    "info@example.org",
                                    List.of(),
                                    Instant.EPOCH,
                                    name));
        }
        tell();
    }

    /// News comes on the site now, or is otherwise than it was.
    UUID news(UUID id, long newsRevision, String title) throws SQLException {
        return news(id, newsRevision, title, service.clock().instant());
    }

    UUID news(UUID id, long newsRevision, String title, Instant newAt) throws SQLException {
        service.execute(
                """
                insert into happening as h (kind, id, revision, withdrawn, title, summary, path,
                    picture_alternative, goals, municipalities, new_at)
                values ('news', '%s', %d, false, '%s', 'Kort & goed', '/nieuws/1-%s', '', '{}',
                    '{}', '%s')
                on conflict (kind, id) do update
                set revision = excluded.revision, title = excluded.title, path = excluded.path
                """
                        .formatted(id, newsRevision, title, newsRevision, newAt));
        return id;
    }

    /// News has a picture, of which the library may have told.
    void picture(UUID news, UUID media, boolean told) throws SQLException {
        service.execute(
                "update happening set picture = '%s', picture_alternative = 'Een markt' where id = '%s'"
                        .formatted(media, news));
        if (told) {
            service.execute(
                    """
                    insert into happening_picture (media, revision, withdrawn, hash, extension,
                        width, height)
                    values ('%s', 1, false, 'abc', 'jpg', 2400, 1600)
                    """
                            .formatted(media));
        }
    }

    void withdrawn(UUID news, long newsRevision) throws SQLException {
        service.execute(
                "update happening set withdrawn = true, revision = %d where id = '%s'"
                        .formatted(newsRevision, news));
    }

    void tell() {
        var tell = service.bean(TellNews.class);
        while (tell.next()) {
            // Some at a time.
        }
    }

    void deliver() {
        deliver(service);
    }

    static void deliver(RunningService by) {
        var deliver = by.bean(DeliverActivities.class);
        while (deliver.next()) {
            // A server at a time.
        }
    }

    @Override
    public void close() {
        service.close();
    }
}

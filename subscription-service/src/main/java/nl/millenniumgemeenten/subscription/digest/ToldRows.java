package nl.millenniumgemeenten.subscription.digest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.subscription.campaign.CampaignRows;
import nl.millenniumgemeenten.subscription.discussion.DiscussionRows;
import org.apache.kafka.common.TopicPartition;

/// What the follower keeps, on its own connection: what the messages said and how far they were
/// read, in one transaction.
final class ToldRows {
    private final Connection connection;
    private final DiscussionRows discussions;
    private final CampaignRows campaign;

    ToldRows(Connection connection, DiscussionRows discussions, CampaignRows campaign) {
        this.connection = connection;
        this.discussions = discussions;
        this.campaign = campaign;
    }

    /// How far the topics of this cluster were read. Of another cluster nothing is known, and what
    /// was read there goes.
    Map<TopicPartition, Long> positions(String cluster) throws SQLException {
        var positions = new HashMap<TopicPartition, Long>();
        var same = true;
        try (var select =
                        connection.prepareStatement(
                                "select topic, partition, next_offset, cluster from topic_position");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                same &= rows.getString(4).equals(cluster);
                positions.put(
                        new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        if (same) {
            return positions;
        }
        startAnew();
        return Map.of();
    }

    /// Forgets everything, to read it again.
    void startAnew() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("delete from topic_position");
            statement.execute("delete from happening");
            statement.execute("delete from happening_place");
            statement.execute("delete from happening_picture");
            // What was told there may count on from another number: it is compared as it comes.
            statement.execute("update fediverse_post set revision = 0");
        }
        discussions.startAnew();
        campaign.startAnew();
    }

    void move(TopicPartition partition, String cluster, long next) throws SQLException {
        try (var upsert =
                connection.prepareStatement(
                        """
                        insert into topic_position (topic, partition, cluster, next_offset)
                        values (?, ?, ?, ?)
                        on conflict (topic, partition) do update
                        set cluster = excluded.cluster, next_offset = excluded.next_offset
                        """)) {
            upsert.setString(1, partition.topic());
            upsert.setInt(2, partition.partition());
            upsert.setString(3, cluster);
            upsert.setLong(4, next);
            upsert.executeUpdate();
        }
    }

    void keep(Change change) throws SQLException {
        discussions.keep(change);
        campaign.keep(change);
        switch (Telling.of(change)) {
            case Told.Shown shown -> show(shown);
            case Told.Gone(var kind, var id, var revision) -> hide(kind, id, revision);
            case Told.Place place -> place(place);
            case Told.Picture picture -> picture(picture);
            case Told.PictureGone(var media, var revision) -> hidePicture(media, revision);
            case Told.Nothing() -> {}
        }
    }

    /// What was erased is gone from here as well.
    void erase(Topic topic, String key) throws SQLException {
        discussions.erase(topic, key);
        if (topic == Topic.MEDIA) {
            erasePicture(key);
            return;
        }
        var kind =
                switch (topic) {
                    case NEWS_ARTICLES -> HappeningKind.NEWS;
                    case ACTIVITIES -> HappeningKind.ACTIVITIES;
                    case AGENDA_ITEMS -> HappeningKind.AGENDA;
                    case RESOURCES -> HappeningKind.RESOURCES;
                    case PARTICIPATIONS -> HappeningKind.PARTICIPANTS;
                    default -> null;
                };
        if (kind == null) {
            return;
        }
        try (var delete =
                connection.prepareStatement("delete from happening where kind = ? and id = ?")) {
            delete.setString(1, kind.word());
            delete.setString(2, key);
            delete.executeUpdate();
        }
        if (kind == HappeningKind.NEWS) {
            erasePost(key);
        }
    }

    /// Servers elsewhere have it, too, and are told.
    private void erasePost(String key) throws SQLException {
        try (var update =
                connection.prepareStatement(
                        "update fediverse_post set erased = true where id::text = ?")) {
            update.setString(1, key);
            update.executeUpdate();
        }
    }

    private void erasePicture(String key) throws SQLException {
        try (var delete =
                connection.prepareStatement(
                        "delete from happening_picture where media::text = ?")) {
            delete.setString(1, key);
            delete.executeUpdate();
        }
    }

    private void picture(Told.Picture picture) throws SQLException {
        try (var upsert =
                connection.prepareStatement(
                        """
                        insert into happening_picture as p (media, revision, withdrawn, hash,
                            extension, width, height)
                        values (?, ?, false, ?, ?, ?, ?)
                        on conflict (media) do update
                        set revision = excluded.revision, withdrawn = false,
                            hash = excluded.hash, extension = excluded.extension,
                            width = excluded.width, height = excluded.height
                        where p.revision < excluded.revision
                        """)) {
            upsert.setObject(1, picture.media());
            upsert.setLong(2, picture.revision());
            upsert.setString(3, picture.hash());
            upsert.setString(4, picture.extension());
            upsert.setInt(5, picture.width());
            upsert.setInt(6, picture.height());
            upsert.executeUpdate();
        }
    }

    private void hidePicture(UUID media, long revision) throws SQLException {
        try (var upsert =
                connection.prepareStatement(
                        """
                        insert into happening_picture as p (media, revision, withdrawn, hash,
                            extension, width, height)
                        values (?, ?, true, '', '', 0, 0)
                        on conflict (media) do update
                        set revision = excluded.revision, withdrawn = true
                        where p.revision < excluded.revision
                        """)) {
            upsert.setObject(1, media);
            upsert.setLong(2, revision);
            upsert.executeUpdate();
        }
    }

    /// The moment since when the site tells of something stays as it was first told.
    private void show(Told.Shown shown) throws SQLException {
        try (var upsert =
                connection.prepareStatement(
                        """
                        insert into happening as h (kind, id, revision, withdrawn, title, summary,
                            path, picture, picture_alternative, goals, municipalities, new_at,
                            joined_on, agenda_item, last_on)
                        values (?, ?, ?, false, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (kind, id) do update
                        set revision = excluded.revision, withdrawn = false,
                            title = excluded.title, summary = excluded.summary,
                            path = excluded.path, picture = excluded.picture,
                            picture_alternative = excluded.picture_alternative,
                            goals = excluded.goals, municipalities = excluded.municipalities,
                            new_at = coalesce(h.new_at, excluded.new_at),
                            joined_on = excluded.joined_on, agenda_item = excluded.agenda_item,
                            last_on = excluded.last_on
                        where h.revision < excluded.revision
                        """)) {
            upsert.setString(1, shown.kind().word());
            upsert.setString(2, shown.id());
            upsert.setLong(3, shown.revision());
            upsert.setString(4, shown.title());
            upsert.setString(5, shown.summary());
            upsert.setString(6, shown.path());
            upsert.setObject(7, shown.picture(), Types.OTHER);
            upsert.setString(8, shown.pictureAlternative());
            array(upsert, 9, "integer", shown.goals().toArray());
            array(upsert, 10, "text", shown.municipalities().toArray());
            upsert.setObject(11, shown.newAt().atOffset(ZoneOffset.UTC));
            upsert.setObject(12, shown.joinedOn(), Types.DATE);
            upsert.setString(13, shown.agendaItem());
            upsert.setObject(14, shown.lastOn(), Types.DATE);
            upsert.executeUpdate();
        }
    }

    private void array(PreparedStatement statement, int index, String type, Object[] values)
            throws SQLException {
        statement.setArray(index, connection.createArrayOf(type, values));
    }

    private void hide(HappeningKind kind, String id, long revision) throws SQLException {
        try (var upsert =
                connection.prepareStatement(
                        """
                        insert into happening as h (kind, id, revision, withdrawn, title, summary,
                            path, picture_alternative, goals, municipalities)
                        values (?, ?, ?, true, '', '', '', '', '{}', '{}')
                        on conflict (kind, id) do update
                        set revision = excluded.revision, withdrawn = true, agenda_item = null
                        where h.revision < excluded.revision
                        """)) {
            upsert.setString(1, kind.word());
            upsert.setString(2, id);
            upsert.setLong(3, revision);
            upsert.executeUpdate();
        }
    }

    private void place(Told.Place place) throws SQLException {
        try (var upsert =
                connection.prepareStatement(
                        """
                        insert into happening_place as p (code, revision, name, slug, province)
                        values (?, ?, ?, ?, ?)
                        on conflict (code) do update
                        set revision = excluded.revision, name = excluded.name,
                            slug = excluded.slug, province = excluded.province
                        where p.revision < excluded.revision
                        """)) {
            upsert.setString(1, place.code());
            upsert.setLong(2, place.revision());
            upsert.setString(3, place.name());
            upsert.setString(4, place.slug());
            upsert.setString(5, place.province());
            upsert.executeUpdate();
        }
    }
}

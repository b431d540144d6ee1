package nl.millenniumgemeenten.content.readingposition;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.discussion.DiscussionId;

/// How far participants have read.
@Singleton
public class ReadingPositions {
    private final Database database;

    ReadingPositions(Database database) {
        this.database = database;
    }

    /// In every discussion of which that is known, the last read first.
    public List<ReadingPosition> of(UUID participant) {
        return database.list(
                """
                select discussion.id, discussion.number, discussion.title, reading.position,
                       reading.read_at
                from reading_position reading
                join discussion on discussion.id = reading.discussion
                where reading.participant = ?
                order by reading.read_at desc, discussion.number desc
                """,
                ReadingPositions::position,
                participant);
    }

    /// The last place that they saw in one; 0 if that is not known.
    int in(UUID participant, DiscussionId discussion) {
        return database.first(
                        """
                        select position from reading_position
                        where participant = ? and discussion = ?
                        """,
                        row -> row.getInt("position"),
                        participant,
                        discussion.value())
                .orElse(0);
    }

    /// They saw a place, if there is one; a place before it they saw already.
    void moveTo(UUID participant, DiscussionId discussion, int position, Instant now) {
        database.update(
                """
                insert into reading_position as reading (participant, discussion, position, read_at)
                select ?, id, least(?, contributions), ? from discussion
                where id = ? and contributions > 0
                on conflict (participant, discussion) do update
                set position = greatest(reading.position, excluded.position),
                    read_at = excluded.read_at
                """,
                participant,
                position,
                now,
                discussion.value());
    }

    /// Forgets where somebody has not read since a moment.
    void forgetReadBefore(Instant moment) {
        database.update("delete from reading_position where read_at < ?", moment);
    }

    private static ReadingPosition position(ResultSet row) throws SQLException {
        return new ReadingPosition(
                new DiscussionId(Columns.id(row, "id")),
                row.getLong("number"),
                Columns.text(row, "title"),
                row.getInt("position"),
                Columns.moment(row, "read_at"));
    }
}

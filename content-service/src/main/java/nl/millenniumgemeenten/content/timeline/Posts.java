package nl.millenniumgemeenten.content.timeline;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.NewestFirst;
import nl.millenniumgemeenten.content.media.CopiedPictures;
import nl.millenniumgemeenten.content.timeline.Post.Picture;
import nl.millenniumgemeenten.content.timeline.Post.State;
import nl.millenniumgemeenten.outbox.Outbox;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.StaleRevision;

/// The posts that were copied. Saving tells the world what it may know.
@Singleton
class Posts {
    /// What the pictures of posts belong to.
    private static final String KIND = "timeline-posts";

    private static final String SELECT =
            """
            select post.id, post.number, post.revision, post.source, source.name as source_name,
                   post.external_id, post.digest, post.url, post.title, post.html, post.warning,
                   post.language, post.published_at, post.edited_at, post.state, post.changed_at
            from timeline_post post join timeline_source source on source.id = post.source
            """;

    private final Database database;
    private final CopiedPictures pictures;
    private final Outbox outbox;

    Posts(Database database, CopiedPictures pictures, Outbox outbox) {
        this.database = database;
        this.pictures = pictures;
        this.outbox = outbox;
    }

    /// @throws ProblemException `no-such-thing`
    /// @throws StaleRevision if it was changed since
    Post at(UUID id, long revision) {
        var found =
                first("where post.id = ? and state <> 'REMOVED' for no key update of post", id)
                        .orElseThrow(() ->
                                new ProblemException(
                                        ProblemType.NO_SUCH_THING, "Dit bericht bestaat niet."));
        if (found.revision() != revision) {
            throw new StaleRevision(found.revision());
        }
        return found;
    }

    /// The post that its source knows by this id.
    Optional<Post> of(UUID source, String externalId) {
        return first("where post.source = ? and post.external_id = ?", source, externalId);
    }

    /// As [#of], and until the end of the transaction nobody else changes it.
    Optional<Post> held(UUID source, String externalId) {
        return first(
                "where post.source = ? and post.external_id = ? for no key update of post",
                source,
                externalId);
    }

    /// All of a source that were not removed, and until the end of the transaction nobody else
    /// changes them.
    List<Post> held(UUID source) {
        return list(
                """
                where post.source = ? and state <> 'REMOVED'
                order by post.number for no key update of post
                """,
                source);
    }

    /// Those of a source of which a picture is still to be copied, the newest first.
    List<Post> lackingPictures(UUID source, int mostAttempts, int limit) {
        return list(
                """
                where post.source = ? and state = 'SHOWN' and exists (
                    select from timeline_picture picture
                    where picture.post = post.id and medium is null and attempts < ?)
                order by post.number desc limit ?
                """,
                source,
                mostAttempts,
                limit);
    }

    /// What the desk sees, the newest first, after a place in the list.
    List<Post> list(NewestFirst after, int limit) {
        return list(
                """
                where (post.published_at, post.number) < (?, ?) and state <> 'REMOVED'
                order by post.published_at desc, post.number desc limit ?
                """,
                after.moment(),
                after.number(),
                limit);
    }

    long nextNumber() {
        return database.first("select nextval('timeline_post_number')", row -> row.getLong(1))
                .orElseThrow();
    }

    /// Stores one that is new.
    void add(Post post) {
        database.update(
                """
                insert into timeline_post (id, number, revision, source, external_id, digest, url,
                                           title, html, warning, language, published_at, edited_at,
                                           state, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                post.id(),
                post.number(),
                post.revision(),
                post.source(),
                post.externalId(),
                post.digest(),
                post.said().url(),
                post.said().title(),
                post.said().html(),
                post.said().warning(),
                post.said().language().isEmpty() ? null : post.said().language(),
                post.publishedAt(),
                post.editedAt().orElse(null),
                post.state().name(),
                post.changedAt());
        addPictures(post);
        tell(post);
    }

    /// Stores a change. What visitors do not see before or after it, they are told nothing of.
    void save(Post before, Post after) {
        update(after);
        var kept = after.media();
        var dropped = before.media().stream().filter(medium -> !kept.contains(medium)).toList();
        database.update("delete from timeline_picture where post = ?", after.id());
        addPictures(after);
        pictures.drop(KIND, after.id(), dropped);
        if (after.state() == State.SHOWN || before.state() == State.SHOWN) {
            tell(after);
        }
    }

    /// Remembers how copying went, where visitors see no difference.
    void saveQuietly(Post post) {
        database.update("delete from timeline_picture where post = ?", post.id());
        addPictures(post);
    }

    /// The pictures first: who hears of a post may ask for them.
    private void tell(Post post) {
        if (post.state() == State.SHOWN) {
            pictures.show(post.media());
        } else {
            pictures.hide(post.media());
        }
        outbox.add(post.change());
    }

    private void update(Post post) {
        int changed =
                database.update(
                        """
                        update timeline_post
                        set revision = ?, digest = ?, url = ?, title = ?, html = ?, warning = ?,
                            language = ?, published_at = ?, edited_at = ?, state = ?,
                            changed_at = ?
                        where id = ? and revision = ?
                        """,
                        post.revision(),
                        post.digest(),
                        post.said().url(),
                        post.said().title(),
                        post.said().html(),
                        post.said().warning(),
                        post.said().language().isEmpty() ? null : post.said().language(),
                        post.publishedAt(),
                        post.editedAt().orElse(null),
                        post.state().name(),
                        post.changedAt(),
                        post.id(),
                        post.revision() - 1);
        if (changed == 0) {
            throw new StaleRevision(post.revision());
        }
    }

    private void addPictures(Post post) {
        int position = 1;
        for (var picture : post.said().pictures()) {
            database.update(
                    """
                    insert into timeline_picture (post, position, address, alternative, medium,
                                                  attempts)
                    values (?, ?, ?, ?, ?, ?)
                    """,
                    post.id(),
                    position++,
                    picture.address(),
                    picture.alternative(),
                    picture.medium().orElse(null),
                    picture.attempts());
        }
        pictures.join(KIND, post.id(), post.media());
    }

    private Optional<Post> first(String condition, Object... parameters) {
        return list(condition, parameters).stream().findFirst();
    }

    private List<Post> list(String condition, Object... parameters) {
        return database.list(SELECT + condition, this::post, parameters);
    }

    private Post post(ResultSet row) throws SQLException {
        var id = Columns.id(row, "id");
        return new Post(
                id,
                row.getLong("number"),
                row.getLong("revision"),
                Columns.id(row, "source"),
                Columns.text(row, "source_name"),
                Columns.text(row, "external_id"),
                Columns.text(row, "digest"),
                new Post.Said(
                        Columns.text(row, "url"),
                        Columns.text(row, "title"),
                        Columns.text(row, "html"),
                        Columns.text(row, "warning"),
                        Optional.ofNullable(row.getString("language")).orElse(""),
                        pictures(id)),
                Columns.moment(row, "published_at"),
                Optional.ofNullable(Columns.momentOrNull(row, "edited_at")),
                State.valueOf(Columns.text(row, "state")),
                Columns.moment(row, "changed_at"));
    }

    private List<Picture> pictures(UUID post) {
        return database.list(
                """
                select address, alternative, medium, attempts from timeline_picture
                where post = ? order by position
                """,
                row ->
                        new Picture(
                                Columns.text(row, "address"),
                                Columns.text(row, "alternative"),
                                Optional.ofNullable(Columns.idOrNull(row, "medium")),
                                row.getInt("attempts")),
                post);
    }
}

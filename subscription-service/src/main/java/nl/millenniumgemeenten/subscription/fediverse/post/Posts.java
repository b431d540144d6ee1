package nl.millenniumgemeenten.subscription.fediverse.post;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.fediverse.Rows;

/// What was posted, beside what the site shows now.
@Singleton
class Posts {
    private static final String SELECT =
            """
            select id, position, version, title, summary, path, picture_path, picture_type,
                   picture_alternative, posted_at, updated_at, withdrawn_at
            from fediverse_post
            """;

    /// As the largest rendition that a picture of this width has, below what is too large to send
    /// around.
    private static final String NEWS =
            """
            select h.id, h.revision, h.new_at, h.title, h.summary, h.path, h.picture_alternative,
                   '/media/' || m.hash || '/' || least(m.width, 1280) || '.' || m.extension
                       as picture_path,
                   case m.extension when 'png' then 'image/png' else 'image/jpeg' end
                       as picture_type
            from happening h
            left join happening_picture m on m.media = h.picture and not m.withdrawn
            """;

    /// Pictures come by another topic: how long news waits for its own.
    private static final Duration PICTURE_COMES = Duration.ofMinutes(2);

    private final Rows rows;

    Posts(Rows rows) {
        this.rows = rows;
    }

    /// News since a moment that was not posted, the oldest first.
    List<News> fresh(Instant since, Instant now, int most) {
        return rows.list(
                NEWS
                        + """
                        where h.kind = 'news' and not h.withdrawn and h.new_at >= ?
                            and not exists (select from fediverse_post p where p.id::text = h.id)
                            and (h.picture is null or h.new_at < ?
                                or exists (select from happening_picture k
                                    where k.media = h.picture))
                        order by h.new_at, h.id limit ?
                        """,
                Posts::news,
                since,
                now.minus(PICTURE_COMES),
                most);
    }

    /// How much was posted since a moment.
    long postedSince(Instant moment) {
        return rows.count("select count(*) from fediverse_post where posted_at > ?", moment);
    }

    /// News that may be otherwise than it was posted.
    List<News> changed(int most) {
        return rows.list(
                NEWS
                        + """
                        join fediverse_post p on p.id::text = h.id
                        where h.kind = 'news' and not h.withdrawn and p.withdrawn_at is null
                            and h.revision > p.revision
                        order by h.id limit ?
                        """,
                Posts::news,
                most);
    }

    /// What was posted of news that is not on the site any more.
    List<Post> gone(int most) {
        return rows.list(
                SELECT
                        + """
                        p where p.withdrawn_at is null and (p.erased
                            or exists (select from happening h
                                where h.kind = 'news' and h.id = p.id::text and h.withdrawn
                                    and h.revision > p.revision))
                        order by p.position limit ?
                        """,
                Posts::post,
                most);
    }

    Post add(News news, Instant now) {
        var said = news.said();
        rows.update(
                """
                insert into fediverse_post (id, revision, version, title, summary, path,
                    picture_path, picture_type, picture_alternative, posted_at)
                values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
                """,
                news.id(),
                news.revision(),
                said.title(),
                said.summary(),
                said.path(),
                said.picture().map(Post.Shown::path).orElse(null),
                said.picture().map(Post.Shown::type).orElse(null),
                said.picture().map(Post.Shown::alternative).orElse(""),
                now);
        return find(news.id()).orElseThrow();
    }

    /// Keeps that nothing is to be told of a revision.
    void seen(News news) {
        rows.update(
                "update fediverse_post set revision = ? where id = ?", news.revision(), news.id());
    }

    Post change(News news, Instant now) {
        var said = news.said();
        rows.update(
                """
                update fediverse_post
                set revision = ?, version = version + 1, title = ?, summary = ?, path = ?,
                    picture_path = ?, picture_type = ?, picture_alternative = ?, updated_at = ?
                where id = ?
                """,
                news.revision(),
                said.title(),
                said.summary(),
                said.path(),
                said.picture().map(Post.Shown::path).orElse(null),
                said.picture().map(Post.Shown::type).orElse(null),
                said.picture().map(Post.Shown::alternative).orElse(""),
                now,
                news.id());
        return find(news.id()).orElseThrow();
    }

    /// Its words go with it.
    Post withdraw(Post post, Instant now) {
        rows.update(
                """
                update fediverse_post
                set withdrawn_at = ?, title = '', summary = '', picture_path = null,
                    picture_type = null, picture_alternative = ''
                where id = ?
                """,
                now,
                post.id());
        return find(post.id()).orElseThrow();
    }

    Optional<Post> find(UUID id) {
        return rows.first(SELECT + "where id = ?", Posts::post, id);
    }

    /// News on the site that was not posted, as if it had been when it was new.
    Optional<Post> notPosted(UUID id) {
        return rows.first(
                NEWS + "where h.kind = 'news' and not h.withdrawn and h.id = ?",
                row ->
                        new Post(
                                id,
                                0,
                                1,
                                said(row),
                                Rows.moment(row, "new_at"),
                                Optional.empty(),
                                Optional.empty()),
                id.toString());
    }

    long count() {
        return rows.count("select count(*) from fediverse_post where withdrawn_at is null");
    }

    /// What was posted before a place, the newest first.
    List<Post> before(long position, int most) {
        return rows.list(
                SELECT
                        + """
                        where withdrawn_at is null and position < ?
                        order by position desc limit ?
                        """,
                Posts::post,
                position,
                most);
    }

    private static News news(ResultSet row) throws SQLException {
        return new News(UUID.fromString(Rows.text(row, "id")), row.getLong("revision"), said(row));
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                Rows.id(row, "id"),
                row.getLong("position"),
                row.getInt("version"),
                said(row),
                Rows.moment(row, "posted_at"),
                Rows.optionalMoment(row, "updated_at"),
                Rows.optionalMoment(row, "withdrawn_at"));
    }

    private static Post.Said said(ResultSet row) throws SQLException {
        return new Post.Said(
                Rows.text(row, "title"),
                Rows.text(row, "summary"),
                Rows.text(row, "path"),
                row.getString("picture_path") == null
                        ? Optional.empty()
                        : Optional.of(
                                new Post.Shown(
                                        Rows.text(row, "picture_path"),
                                        Rows.text(row, "picture_type"),
                                        Rows.text(row, "picture_alternative"))));
    }
}

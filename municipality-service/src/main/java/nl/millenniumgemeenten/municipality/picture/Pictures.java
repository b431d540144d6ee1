package nl.millenniumgemeenten.municipality.picture;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.municipality.register.Database;
import org.jspecify.annotations.Nullable;

/// The pictures that are kept, each in its renditions.
@Singleton
public class Pictures {
    /// What the hash of a picture looks like.
    public static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Database database;

    Pictures(Database database) {
        this.database = database;
    }

    /// Those of these pictures that are kept, by hash. They stay: using one starts its day anew.
    public Map<String, Picture> use(Collection<String> hashes, Instant now) {
        return database
                .query(
                        """
                        update picture set touched_at = ? where hash = any (?)
                        returning hash, width, height
                        """,
                        row ->
                                new Picture(
                                        row.getString("hash"),
                                        row.getInt("width"),
                                        row.getInt("height")),
                        now,
                        hashes.toArray(String[]::new))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Picture::hash, Function.identity()));
    }

    /// A picture in one of its widths.
    Optional<byte[]> rendition(String hash, int width) {
        return database
                .query(
                        "select bytes from picture_rendition where hash = ? and width = ?",
                        row -> row.getBytes("bytes"),
                        hash,
                        width)
                .stream()
                .findFirst();
    }

    /// Keeps a picture; one that is there already stays as it is.
    @Transactional
    void keep(Picture picture, List<Rendition> renditions, Instant now) {
        database.execute(
                """
                insert into picture (hash, width, height, touched_at) values (?, ?, ?, ?)
                on conflict (hash) do update set touched_at = excluded.touched_at
                """,
                picture.hash(),
                picture.width(),
                picture.height(),
                now);
        database.batch(
                """
                insert into picture_rendition (hash, width, bytes) values (?, ?, ?)
                on conflict (hash, width) do nothing
                """,
                renditions.stream()
                        .map(rendition ->
                                new @Nullable Object[] {
                                    picture.hash(), rendition.width(), rendition.jpeg()
                                })
                        .toList());
    }

    /// Removes what was not touched since a moment and no revision of an activity refers to.
    ///
    /// @return how many that were
    @Transactional
    int removeUnused(Instant untouchedSince) {
        return database.query(
                        """
                        delete from picture where touched_at < ? and not exists (
                            select from activity_revision
                            where pictures::jsonb
                                @> jsonb_build_array(jsonb_build_object('hash', picture.hash)))
                        returning hash
                        """,
                        row -> row.getString("hash"),
                        untouchedSince)
                .size();
    }
}

package nl.millenniumgemeenten.subscription.digest;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.ChangeJson;
import nl.millenniumgemeenten.events.ChangeType;

/// What is new on the site and what is coming, for an issue to tell.
@Singleton
public class Digest {
    /// A participant that is told of later than this many days after it joined is no news: the
    /// register was filled in.
    private static final int JOINED_LATELY = 60;

    /// As wide as the smallest rendition of a picture is, if the picture is not smaller itself.
    private static final int SMALL = 320;

    private static final String COLUMNS =
            """
            select h.kind, h.id, coalesce(p.name, h.title) as title, h.summary,
                   coalesce('/gemeenten/' || p.slug, h.path) as path, h.picture,
                   h.picture_alternative, m.hash, m.extension, m.width, m.height, h.new_at,
                   h.agenda_item
            from happening h
            left join happening_picture m on m.media = h.picture and not m.withdrawn
            left join happening_place p on h.kind = 'participants' and p.code = h.id
            where not h.withdrawn and (h.kind <> 'participants' or p.code is not null)
            """;

    private static final String FILTER =
            """
             and (? = 0 or ? = any(h.goals))
             and (? = '' or ? = any(h.municipalities))
             and (? = '' or exists (select from happening_place w
                     where w.code = any(h.municipalities) and w.province = ?))
            """;

    private final JdbcOperations jdbc;

    Digest(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// What the site tells of since one moment and until another, the newest first; of what is on
    /// the agenda see [#coming].
    @ReadOnly
    public List<Happening> newSince(
            Instant since, Instant until, Collection<HappeningKind> kinds, Filter filter, int max) {
        return list(
                COLUMNS
                        + """
                         and h.kind <> 'agenda' and h.kind = any(?)
                         and h.new_at > ? and h.new_at <= ?
                         and (h.kind <> 'participants' or h.joined_on >= ?)
                        """
                        + FILTER
                        + " order by h.new_at desc, h.kind, h.id limit ?",
                select -> {
                    select.setObject(
                            1, kinds.stream().map(HappeningKind::word).toArray(String[]::new));
                    select.setObject(2, since.atOffset(ZoneOffset.UTC));
                    select.setObject(3, until.atOffset(ZoneOffset.UTC));
                    select.setObject(
                            4, LocalDate.ofInstant(since, ZoneOffset.UTC).minusDays(JOINED_LATELY));
                    int next = filter(select, 5, filter);
                    select.setInt(next, max);
                },
                LocalDate.MIN,
                LocalDate.MAX);
    }

    /// What is on the agenda from one day until another, both included, in the order in which it
    /// comes: each once, on its first day.
    @ReadOnly
    public List<Happening> coming(LocalDate from, LocalDate until, Filter filter, int max) {
        return list(
                        COLUMNS
                                + """
                                 and h.kind = 'agenda' and (h.last_on is null or h.last_on >= ?)
                                """
                                + FILTER,
                        select -> {
                            select.setObject(1, from);
                            filter(select, 2, filter);
                        },
                        from,
                        until)
                .stream()
                .filter(item -> item.occursOn().isPresent())
                .sorted(
                        Comparator.comparing((Happening item) -> item.occursOn().orElseThrow())
                                .thenComparing(Happening::title))
                .limit(max)
                .toList();
    }

    /// One thing that the site tells of; nothing if it does not, or no longer.
    @ReadOnly
    public Optional<Happening> one(HappeningKind kind, String id, LocalDate today) {
        return list(
                        COLUMNS + " and h.kind = ? and h.id = ?",
                        select -> {
                            select.setString(1, kind.word());
                            select.setString(2, id);
                        },
                        today,
                        LocalDate.MAX)
                .stream()
                .findFirst();
    }

    /// Whether anything of the site is known at all, so that what is not known is not there.
    @ReadOnly
    public boolean follows() {
        PreparedStatementCallback<Boolean> read =
                select -> {
                    try (var rows = select.executeQuery()) {
                        return rows.next() && rows.getBoolean(1);
                    }
                };
        return jdbc.prepareStatement("select exists (select from topic_position)", read);
    }

    /// What the site tells of with these words in its title, the newest first.
    ///
    /// @param kind one kind, or all
    @ReadOnly
    public List<Happening> find(
            Optional<HappeningKind> kind, String words, Instant since, LocalDate today, int max) {
        return list(
                COLUMNS
                        + """
                         and (? = '' or h.kind = ?) and h.new_at > ?
                         and strpos(lower(coalesce(p.name, h.title)), lower(?)) > 0
                         order by h.new_at desc, h.kind, h.id limit ?
                        """,
                select -> {
                    var word = kind.map(HappeningKind::word).orElse("");
                    select.setString(1, word);
                    select.setString(2, word);
                    select.setObject(3, since.atOffset(ZoneOffset.UTC));
                    select.setString(4, words);
                    select.setInt(5, max);
                },
                today,
                LocalDate.MAX);
    }

    private interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private static int filter(PreparedStatement select, int first, Filter filter)
            throws SQLException {
        select.setInt(first, filter.goal());
        select.setInt(first + 1, filter.goal());
        select.setString(first + 2, filter.municipality());
        select.setString(first + 3, filter.municipality());
        select.setString(first + 4, filter.province());
        select.setString(first + 5, filter.province());
        return first + 6;
    }

    private List<Happening> list(
            String sql, Parameters parameters, LocalDate from, LocalDate until) {
        PreparedStatementCallback<List<Happening>> read =
                select -> {
                    parameters.bind(select);
                    try (var rows = select.executeQuery()) {
                        var found = new ArrayList<Happening>();
                        while (rows.next()) {
                            found.add(happening(rows, from, until));
                        }
                        return found;
                    }
                };
        return jdbc.prepareStatement(sql, read);
    }

    private static Happening happening(ResultSet row, LocalDate from, LocalDate until)
            throws SQLException {
        return new Happening(
                HappeningKind.of(row.getString("kind")).orElseThrow(),
                row.getString("id"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("path"),
                picture(row),
                row.getObject("new_at", OffsetDateTime.class).toInstant(),
                occursOn(Optional.ofNullable(row.getString("agenda_item")), from, until));
    }

    private static Optional<Happening.Picture> picture(ResultSet row) throws SQLException {
        var hash = row.getString("hash");
        if (hash == null) {
            return Optional.empty();
        }
        int whole = row.getInt("width");
        int width = Math.min(SMALL, whole);
        return Optional.of(
                new Happening.Picture(
                        row.getObject("picture", UUID.class),
                        "/media/" + hash + "/" + width + "." + row.getString("extension"),
                        width,
                        Math.max(1, Math.round((float) row.getInt("height") * width / whole)),
                        row.getString("picture_alternative")));
    }

    private static Optional<LocalDate> occursOn(
            Optional<String> agendaItem, LocalDate from, LocalDate until) {
        return agendaItem
                .map(json ->
                        (AgendaItemChange.Published)
                                ChangeJson.read(
                                        ChangeType.AGENDA_ITEM_PUBLISHED,
                                        json.getBytes(StandardCharsets.UTF_8)))
                .flatMap(item ->
                        item.occurrences().between(from, until, 1).stream()
                                .findFirst()
                                .map(day -> day.on()));
    }
}

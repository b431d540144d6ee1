package nl.millenniumgemeenten.content.media;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;

/// Knows which editions use which picture or document. Whoever saves an edition says so here, in
/// the same transaction.
@Singleton
public class MediaUses {
    private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*>");
    private static final Pattern IN_BODY =
            Pattern.compile(
                    "\\bdata-media=\"([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\"");

    private static final Pattern ALTERNATIVE = Pattern.compile("\\balt=\"([^\"]*)\"");

    /// Where a picture or document is used now, of content of every kind.
    private static final String USED_NOW =
            """
            with used as (
                select kind, item, array_agg(edition) as editions from media_use
                where medium = ? group by kind, item
            ), standing as (
                select 'pages' as kind, page.id as item, draft.title, page.draft_edition,
                       page.public_edition, page.state
                from page
                join page_edition draft
                    on draft.page = page.id and draft.number = page.draft_edition
                where page.id in (select item from used where kind = 'pages')
                union all
                select item.kind, item.id, draft.title, item.draft_edition,
                       item.public_edition, item.state
                from item
                join item_edition draft
                    on draft.item = item.id and draft.number = item.draft_edition
                where item.id in (select item from used)
            ), used_at_all as (
                select kind, item, title, draft_edition = any (editions) as draft,
                       state = 'live' and public_edition = any (editions) as live
                from used join standing using (kind, item)
            ), used_now as (
                select * from used_at_all where draft or live
            )
            """;

    private final Database database;

    MediaUses(Database database) {
        this.database = database;
    }

    /// A piece of content that uses one.
    ///
    /// @param draft whether the newest edition does
    /// @param live whether visitors see it there
    public record Use(String kind, UUID item, String title, boolean draft, boolean live) {}

    /// Some of what uses one, and how much there is of it.
    record Found(List<Use> uses, int total) {
        Found {
            uses = List.copyOf(uses);
        }
    }

    /// The pictures that a body holds, which was sanitised.
    public static Stream<UsedMedium> inBody(String html) {
        return IMAGE.matcher(html)
                .results()
                .map(MatchResult::group)
                .flatMap(image ->
                        IN_BODY.matcher(image)
                                .results()
                                .map(found -> UUID.fromString(found.group(1)))
                                .map(medium -> new UsedMedium(medium, alternative(image))));
    }

    private static String alternative(String image) {
        var found = ALTERNATIVE.matcher(image);
        return found.find()
                ? found.group(1)
                        .replace("&quot;", "\"")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                : "";
    }

    /// Remembers what an edition uses. An edition never changes.
    public void add(String kind, UUID item, int edition, Collection<UsedMedium> media) {
        var used = media.stream().map(UsedMedium::medium).distinct().sorted().toList();
        if (used.isEmpty()) {
            return;
        }
        // Nobody removes them meanwhile as never used.
        database.list(
                "select id from medium where id = any (?) order by id for key share",
                row -> true,
                Database.Array.ofIds(used));
        for (var medium : used) {
            database.update(
                    """
                    insert into media_use (medium, kind, item, edition) values (?, ?, ?, ?)
                    on conflict do nothing
                    """,
                    medium,
                    kind,
                    item,
                    edition);
        }
    }

    /// Where one is used now: in the newest edition, or in what visitors see, which comes first.
    Found of(MediumId medium, int limit) {
        var uses =
                database.list(
                        USED_NOW
                                + """
                                select kind, item, title, draft, live, count(*) over () as total
                                from used_now order by live desc, title, item limit ?
                                """,
                        row ->
                                new Counted(
                                        new Use(
                                                Columns.text(row, "kind"),
                                                Columns.id(row, "item"),
                                                Columns.text(row, "title"),
                                                row.getBoolean("draft"),
                                                row.getBoolean("live")),
                                        row.getInt("total")),
                        medium.value(),
                        limit);
        return new Found(
                uses.stream().map(Counted::use).toList(),
                uses.isEmpty() ? 0 : uses.getFirst().total());
    }

    private record Counted(Use use, int total) {}

    /// The hashes of the files that an edition uses, as they are now.
    public List<String> hashes(String kind, UUID item, int edition) {
        return database.list(
                """
                select distinct medium.hash
                from media_use join medium on medium.id = media_use.medium
                where media_use.kind = ? and item = ? and edition = ? and withdrawn_at is null
                """,
                row -> Columns.text(row, "hash"),
                kind,
                item,
                edition);
    }

    /// What an edition uses and the world knows of: who sees the edition on the site waits for
    /// these too.
    public List<ToldMediumJson> told(String kind, UUID item, int edition) {
        return database.list(
                """
                select medium.id, told_revision
                from media_use join medium on medium.id = media_use.medium
                where media_use.kind = ? and item = ? and edition = ? and told_revision > 0
                order by medium.id
                """,
                row -> new ToldMediumJson(Columns.id(row, "id"), row.getLong("told_revision")),
                kind,
                item,
                edition);
    }

    /// In how many places visitors see one.
    int liveCount(MediumId medium) {
        return database.first(
                        USED_NOW + "select count(*) from used_now where live",
                        row -> row.getInt(1),
                        medium.value())
                .orElse(0);
    }
}

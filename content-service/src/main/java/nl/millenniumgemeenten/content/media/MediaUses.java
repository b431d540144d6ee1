package nl.millenniumgemeenten.content.media;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Kind;

/// Knows which editions use which picture or document. Whoever saves an edition says so here, in
/// the same transaction.
@Singleton
public class MediaUses {
    private static final Pattern IN_BODY =
            Pattern.compile(
                    "\\bdata-media=\"([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\"");

    private final Database database;

    /// Later: the kinds themselves need this.
    private final BeanProvider<Kind> kinds;

    MediaUses(Database database, BeanProvider<Kind> kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    /// A piece of content that uses one.
    ///
    /// @param draft whether the newest edition does
    /// @param live whether visitors see it there
    public record Use(String kind, UUID item, String title, boolean draft, boolean live) {}

    /// The pictures that a body holds.
    public static Stream<UUID> inBody(String html) {
        return IN_BODY.matcher(html).results().map(found -> UUID.fromString(found.group(1)));
    }

    /// Remembers what an edition uses. An edition never changes.
    public void add(String kind, UUID item, int edition, Collection<UUID> media) {
        for (var medium : Set.copyOf(media)) {
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

    /// Where one is used now: in the newest edition, or in what visitors see.
    List<Use> of(MediumId medium) {
        Map<String, Kind> byName =
                kinds.stream().collect(Collectors.toMap(Kind::name, Function.identity()));
        return database
                .list(
                        """
                        select kind, item, array_agg(edition) as editions from media_use
                        where medium = ? group by kind, item
                        """,
                        row ->
                                new Editions(
                                        Columns.text(row, "kind"),
                                        Columns.id(row, "item"),
                                        Columns.numbers(row, "editions")),
                        medium.value())
                .stream()
                .flatMap(found ->
                        Stream.ofNullable(byName.get(found.kind())).map(kind -> use(found, kind)))
                .filter(use -> use.draft() || use.live())
                .toList();
    }

    private record Editions(String kind, UUID item, List<Integer> editions) {}

    private static Use use(Editions found, Kind kind) {
        var standing = kind.standing(found.item());
        return new Use(
                found.kind(),
                found.item(),
                standing.title(),
                found.editions().contains(standing.draftEdition()),
                found.editions().contains(standing.liveEdition()));
    }
}

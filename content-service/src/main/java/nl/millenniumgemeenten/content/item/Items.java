package nl.millenniumgemeenten.content.item;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.EditionItemJson;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Kind;
import nl.millenniumgemeenten.content.editing.State;
import nl.millenniumgemeenten.content.media.MediaUses;
import nl.millenniumgemeenten.outbox.Outbox;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.StaleRevision;

/// The items of every kind. Saving tells the change to the world whenever there is something public
/// to tell.
@Singleton
class Items {
    private static final String SELECT_ITEM =
            """
            select item.id, item.number, item.revision, item.state, item.first_published_at,
                   item.published_at, item.withdrawn_at,
                   draft.number as draft_number, draft.content as draft_content,
                   draft.saved_at as draft_saved_at, draft.saved_by as draft_saved_by,
                   draft.saved_by_name as draft_saved_by_name,
                   public.number as public_number, public.content as public_content,
                   public.saved_at as public_saved_at, public.saved_by as public_saved_by,
                   public.saved_by_name as public_saved_by_name
            from item
            join item_edition draft
                on draft.item = item.id and draft.number = item.draft_edition
            left join item_edition public
                on public.item = item.id and public.number = item.public_edition
            """;
    private static final String SELECT_EDITION =
            """
            select edition.number, edition.content, edition.saved_at, edition.saved_by,
                   edition.saved_by_name
            from item join item_edition edition on edition.item = item.id
            """;

    private final Database database;
    private final Outbox outbox;
    private final MediaUses uses;
    private final JsonMapper json;

    Items(Database database, Outbox outbox, MediaUses uses, JsonMapper json) {
        this.database = database;
        this.outbox = outbox;
        this.uses = uses;
        this.json = json;
    }

    /// Until the end of the transaction, nobody else makes an item with this id.
    ///
    /// @throws StaleRevision if an item of another kind has it
    void reserve(ItemType<?> type, UUID id) {
        database.lock(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
        if (database.any("select from item where id = ? and kind <> ?", id, type.name())) {
            throw new StaleRevision(0);
        }
    }

    <C extends Content> Optional<Item<C>> find(ItemType<C> type, UUID id) {
        return database.first(
                SELECT_ITEM + "where item.kind = ? and item.id = ?",
                row -> item(type, row),
                type.name(),
                id);
    }

    /// @throws ProblemException `no-such-thing`
    <C extends Content> Item<C> at(ItemType<C> type, UUID id) {
        return find(type, id).orElseThrow(() -> missing(type));
    }

    /// @throws ProblemException `no-such-thing`
    void mustExist(ItemType<?> type, UUID id) {
        if (!database.any("select from item where kind = ? and id = ?", type.name(), id)) {
            throw missing(type);
        }
    }

    private static ProblemException missing(ItemType<?> type) {
        return new ProblemException(
                ProblemType.NO_SUCH_THING, "We kunnen " + type.thisOne() + " niet vinden.");
    }

    /// The newest editions of items, without their texts.
    List<Kind.Newest> newest(ItemType<?> type, Collection<UUID> ids) {
        return database.list(
                """
                select item.id, draft.title, draft.number
                from item join item_edition draft
                    on draft.item = item.id and draft.number = item.draft_edition
                where item.kind = ? and item.id = any (?)
                """,
                Kind.Newest::of,
                type.name(),
                Database.Array.ofIds(List.copyOf(ids)));
    }

    /// @throws StaleRevision if somebody else changed it since
    <C extends Content> Item<C> at(ItemType<C> type, UUID id, long revision) {
        var item = at(type, id);
        if (item.revision() != revision) {
            throw new StaleRevision(item.revision());
        }
        return item;
    }

    /// A number that no item of this kind has or had.
    long nextNumber(ItemType<?> type) {
        return database.first(
                        """
                        insert into item_number (kind, last) values (?, 1)
                        on conflict (kind) do update set last = item_number.last + 1
                        returning last
                        """,
                        row -> row.getLong(1),
                        type.name())
                .orElseThrow();
    }

    /// Keeps new numbers above one that was given by hand.
    void skipNumbersUpTo(ItemType<?> type, long number) {
        database.update(
                """
                insert into item_number (kind, last) values (?, ?)
                on conflict (kind) do update set last = greatest(item_number.last, excluded.last)
                """,
                type.name(),
                number);
    }

    /// Stores a new item.
    <C extends Content> void add(ItemType<C> type, Item<C> item) {
        var moments = item.state().moments();
        database.update(
                """
                insert into item (id, kind, number, revision, state, listed_on, draft_edition,
                                  public_edition, first_published_at, published_at, withdrawn_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                item.id(),
                type.name(),
                item.number(),
                item.revision(),
                item.state().name(),
                type.listedOn(item.draft().content()),
                item.draft().number(),
                moments.publicEdition(),
                moments.firstPublishedAt(),
                moments.publishedAt(),
                moments.withdrawnAt());
        addEdition(type, item);
    }

    /// Stores a draft, of which the world knows nothing.
    <C extends Content> void saveDraft(ItemType<C> type, Item<C> item) {
        update(type, item);
        addEdition(type, item);
    }

    /// Stores an item and tells what the world may know of it.
    <C extends Content> void saveAndTell(ItemType<C> type, Item<C> item) {
        update(type, item);
        switch (item.state()) {
            case State.Unpublished<C>() -> {}
            case State.Live<C> live -> outbox.add(type.published(item, live));
            case State.Withdrawn<C> withdrawn -> outbox.add(type.withdrawn(item, withdrawn));
        }
    }

    private <C extends Content> void update(ItemType<C> type, Item<C> item) {
        var moments = item.state().moments();
        int changed =
                database.update(
                        """
                        update item
                        set revision = ?, state = ?, listed_on = ?, draft_edition = ?,
                            public_edition = ?, first_published_at = ?, published_at = ?,
                            withdrawn_at = ?
                        where id = ? and revision = ?
                        """,
                        item.revision(),
                        item.state().name(),
                        type.listedOn(item.draft().content()),
                        item.draft().number(),
                        moments.publicEdition(),
                        moments.firstPublishedAt(),
                        moments.publishedAt(),
                        moments.withdrawnAt(),
                        item.id(),
                        item.revision() - 1);
        if (changed == 0) {
            throw new StaleRevision(at(type, item.id()).revision());
        }
    }

    private <C extends Content> void addEdition(ItemType<C> type, Item<C> item) {
        var edition = item.draft();
        database.update(
                """
                insert into item_edition (item, number, title, content, saved_at, saved_by,
                                          saved_by_name)
                values (?, ?, ?, ?::jsonb, ?, ?, ?)
                """,
                item.id(),
                edition.number(),
                edition.content().title(),
                written(type.json(edition.content())),
                edition.at(),
                edition.by().id(),
                edition.by().name());
        uses.add(type.name(), item.id(), edition.number(), edition.content().media());
    }

    /// The saved versions before this one, newest first and without their texts.
    List<EditionItemJson> editionsBefore(ItemType<?> type, UUID id, int number, int limit) {
        return database.list(
                """
                select edition.number, edition.title, edition.saved_at, edition.saved_by,
                       edition.saved_by_name,
                       item.state = 'live' and item.public_edition = edition.number as live,
                       item.draft_edition = edition.number as draft
                from item join item_edition edition on edition.item = item.id
                where item.kind = ? and item.id = ? and edition.number < ?
                order by edition.number desc limit ?
                """,
                EditionItemJson::of,
                type.name(),
                id,
                number,
                limit);
    }

    /// The saved versions before this one, newest first, each with a digest in the place of its
    /// text: enough to see what changed in it.
    <C extends Content> List<Edition<C>> outlinesBefore(
            ItemType<C> type, UUID id, int number, int limit) {
        return database.list(
                """
                select edition.number,
                       edition.content || jsonb_build_object(
                           'bodyHtml', md5(coalesce(edition.content ->> 'bodyHtml', ''))) as content,
                       edition.saved_at, edition.saved_by, edition.saved_by_name
                from item join item_edition edition on edition.item = item.id
                where item.kind = ? and item.id = ? and edition.number < ?
                order by edition.number desc limit ?
                """,
                row -> edition(type, row, ""),
                type.name(),
                id,
                number,
                limit);
    }

    /// One saved version.
    <C extends Content> Edition<C> edition(ItemType<C> type, UUID id, int number) {
        return database.first(
                        SELECT_EDITION
                                + "where item.kind = ? and item.id = ? and edition.number = ?",
                        row -> edition(type, row, ""),
                        type.name(),
                        id,
                        number)
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NO_SUCH_THING, "Deze versie bestaat niet."));
    }

    private <C extends Content> Item<C> item(ItemType<C> type, ResultSet row) throws SQLException {
        return new Item<>(
                Columns.id(row, "id"),
                row.getLong("number"),
                edition(type, row, "draft_"),
                state(type, row),
                row.getLong("revision"));
    }

    private <C extends Content> Edition<C> edition(ItemType<C> type, ResultSet row, String prefix)
            throws SQLException {
        return new Edition<>(
                row.getInt(prefix + "number"),
                type.content(read(Columns.text(row, prefix + "content"))),
                new Editor(
                        Columns.text(row, prefix + "saved_by"),
                        Columns.text(row, prefix + "saved_by_name")),
                Columns.moment(row, prefix + "saved_at"));
    }

    private <C extends Content> State<C> state(ItemType<C> type, ResultSet row)
            throws SQLException {
        return switch (Columns.text(row, "state")) {
            case "unpublished" -> new State.Unpublished<>();
            case "live" ->
                    new State.Live<>(
                            edition(type, row, "public_"),
                            Columns.moment(row, "first_published_at"),
                            Columns.moment(row, "published_at"));
            case "withdrawn" ->
                    new State.Withdrawn<>(
                            edition(type, row, "public_"),
                            Columns.moment(row, "first_published_at"),
                            Columns.moment(row, "published_at"),
                            Columns.moment(row, "withdrawn_at"));
            case String other -> throw new IllegalStateException("No such state: " + other);
        };
    }

    /// JSON from a column.
    JsonNode read(String text) {
        try {
            return Objects.requireNonNull(
                    json.readValue(text.getBytes(StandardCharsets.UTF_8), JsonNode.class));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String written(JsonNode node) {
        try {
            return json.writeValueAsString(node);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package nl.millenniumgemeenten.content.item;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.EditionItemJson;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Wanted;

/// What the desk reads, each answer from one moment.
@Singleton
public class ReadItems {
    private final Items items;
    private final Database database;

    ReadItems(Items items, Database database) {
        this.items = items;
        this.database = database;
    }

    /// An item in a list; title and fields are those of the draft.
    ///
    /// @param liveEdition 0 where visitors see none
    record Listed(
            UUID id,
            long revision,
            String state,
            long number,
            String title,
            JsonNode content,
            int liveEdition,
            Edition<LocalDate> draft) {

        /// Where the list goes on after this item.
        String cursor() {
            return new ItemCursor(draft.content(), number).toString();
        }
    }

    /// One item.
    @ReadOnly
    <C extends Content> Item<C> item(ItemType<C> type, UUID id) {
        return items.at(type, id);
    }

    /// Who made an item.
    @ReadOnly
    <C extends Content> Editor maker(ItemType<C> type, UUID id) {
        return items.edition(type, id, 1).by();
    }

    /// The saved versions before this one, newest first and without their texts, of an item that
    /// exists.
    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    List<EditionItemJson> editions(ItemType<?> type, UUID id, int before, int limit) {
        items.mustExist(type, id);
        return items.editionsBefore(type, id, before, limit);
    }

    /// The same versions with all but their texts, each with a digest in the place of it.
    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    <C extends Content> List<Edition<C>> outlines(
            ItemType<C> type, UUID id, int before, int limit) {
        items.mustExist(type, id);
        return items.outlinesBefore(type, id, before, limit);
    }

    /// One saved version.
    @ReadOnly
    <C extends Content> Edition<C> edition(ItemType<C> type, UUID id, int number) {
        return items.edition(type, id, number);
    }

    /// Items without their text, in the order of their kind. Titles are searched where search keeps
    /// them, by its index of parts of words: of 10,000 articles with two editions each, those with
    /// a word in their title came in 10 to 90 ms while every edition was read for it, and come in
    /// 0.03 to 4 ms (PostgreSQL 17). Where no words are asked for, it is not read at all.
    @ReadOnly
    List<Listed> list(ItemType<?> type, Wanted wanted, ItemCursor after, int limit) {
        return database.list(
                """
                select item.id, item.revision, item.state, item.number, item.public_edition,
                       item.draft_edition, item.listed_on, draft.title,
                       draft.content - 'bodyHtml' as content,
                       draft.saved_at, draft.saved_by, draft.saved_by_name
                from item
                join item_edition draft
                    on draft.item = item.id and draft.number = item.draft_edition
                left join search_text
                    on search_text.kind = item.kind and search_text.item = item.id
                where item.kind = ? and (item.listed_on, item.number) < (?, ?)
                    and (? = '' or item.state = ?)
                    and (? = '' or folded(search_text.title) like folded(?))
                    and (? <> 'in-review' or exists (
                        select 1 from review
                        where review.kind = item.kind and review.item = item.id))
                    and (? <> 'planned' or exists (
                        select 1 from schedule
                        where schedule.kind = item.kind and schedule.item = item.id
                            and schedule.state = 'planned'))
                    and (? = '' or exists (
                        select 1 from item_edition first
                        where first.item = item.id and first.number = 1 and first.saved_by = ?))
                order by item.listed_on desc, item.number desc limit ?
                """,
                this::listed,
                type.name(),
                after.listedOn(),
                after.number(),
                wanted.state(),
                wanted.state(),
                wanted.search(),
                wanted.pattern(),
                wanted.underway(),
                wanted.underway(),
                wanted.maker(),
                wanted.maker(),
                limit);
    }

    private Listed listed(ResultSet row) throws SQLException {
        var state = Columns.text(row, "state");
        return new Listed(
                Columns.id(row, "id"),
                row.getLong("revision"),
                state,
                row.getLong("number"),
                Columns.text(row, "title"),
                items.read(Columns.text(row, "content")),
                state.equals("live") ? row.getInt("public_edition") : 0,
                new Edition<>(
                        row.getInt("draft_edition"),
                        row.getObject("listed_on", LocalDate.class),
                        new Editor(
                                Columns.text(row, "saved_by"), Columns.text(row, "saved_by_name")),
                        Columns.moment(row, "saved_at")));
    }
}

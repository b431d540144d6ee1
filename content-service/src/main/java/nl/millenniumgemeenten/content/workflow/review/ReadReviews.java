package nl.millenniumgemeenten.content.workflow.review;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.EditorJson;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Kinds;

/// What waits for somebody, from one moment.
@Singleton
public class ReadReviews {
    /// Sent back, and since then neither handed in again nor decided on; the one who handed it in
    /// last is the one for whom it waits.
    private static final String RETURNED =
            """
            select back.kind, back.item, back.acted_at, back.acted_by, back.acted_by_name
            from workflow_act as back
            where back.act = 'sent-back'
              and not exists (
                  select 1 from workflow_act as later
                  where later.kind = back.kind and later.item = back.item
                    and later.position > back.position
                    and later.act in ('handed-in', 'sent-back', 'published',
                                      'published-as-planned'))
              and ? = (
                  select acted_by from workflow_act as handed
                  where handed.kind = back.kind and handed.item = back.item
                    and handed.position < back.position and handed.act = 'handed-in'
                  order by handed.position desc limit 1)
              and (back.acted_at, back.item) > (?, ?)
            order by back.acted_at, back.item limit ?
            """;

    private final Reviews reviews;
    private final Database database;
    private final Kinds kinds;

    ReadReviews(Reviews reviews, Database database, Kinds kinds) {
        this.reviews = reviews;
        this.database = database;
        this.kinds = kinds;
    }

    /// What waits for review, the longest waiting first.
    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    ItemsJson<ReviewItemJson> waiting(ReviewCursor after, int limit) {
        var found = reviews.oldest(after, limit + 1);
        return ItemsJson.piece(
                found, limit, this::waiting, review -> ReviewCursor.after(review).toString());
    }

    private List<ReviewItemJson> waiting(List<Review> oldest) {
        var newest =
                kinds.newest(oldest, review -> review.item().kind(), review -> review.item().id());
        return oldest.stream()
                .flatMap(review ->
                        Stream.ofNullable(newest.get(review.item().id()))
                                .map(item -> ReviewItemJson.of(review, item)))
                .toList();
    }

    /// What was sent back to this editor, the longest waiting first.
    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    ItemsJson<ReturnedItemJson> returned(Editor to, ReviewCursor after, int limit) {
        var found =
                database.list(
                        RETURNED,
                        row ->
                                new Returned(
                                        Columns.text(row, "kind"),
                                        Columns.id(row, "item"),
                                        new EditorJson(
                                                Columns.text(row, "acted_by"),
                                                Columns.text(row, "acted_by_name")),
                                        Columns.moment(row, "acted_at")),
                        to.id(),
                        after.at(),
                        after.item(),
                        limit + 1);
        return ItemsJson.piece(
                found, limit, this::returned, one -> new ReviewCursor(one.at, one.item).toString());
    }

    private List<ReturnedItemJson> returned(List<Returned> returned) {
        var newest = kinds.newest(returned, Returned::kind, Returned::item);
        return returned.stream()
                .flatMap(one ->
                        Stream.ofNullable(newest.get(one.item))
                                .map(item ->
                                        new ReturnedItemJson(
                                                one.kind, one.item, item.title(), one.by, one.at)))
                .toList();
    }

    private record Returned(String kind, UUID item, EditorJson by, Instant at) {}
}

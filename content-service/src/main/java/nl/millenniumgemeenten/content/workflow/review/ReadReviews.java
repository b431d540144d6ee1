package nl.millenniumgemeenten.content.workflow.review;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.EditorJson;
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
            order by back.acted_at limit ?
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
    @ReadOnly
    public List<ReviewItemJson> waiting(int limit) {
        return reviews.oldest(limit).stream()
                .map(review ->
                        ReviewItemJson.of(
                                review,
                                kinds.named(review.item().kind()).standing(review.item().id())))
                .toList();
    }

    /// What was sent back to this editor, the longest waiting first.
    @ReadOnly
    public List<ReturnedItemJson> returned(Editor to, int limit) {
        return database.list(
                RETURNED,
                row -> {
                    var kind = Columns.text(row, "kind");
                    var item = Columns.id(row, "item");
                    return new ReturnedItemJson(
                            kind,
                            item,
                            kinds.named(kind).standing(item).title(),
                            new EditorJson(
                                    Columns.text(row, "acted_by"),
                                    Columns.text(row, "acted_by_name")),
                            Columns.moment(row, "acted_at"));
                },
                to.id(),
                limit);
    }
}

package nl.millenniumgemeenten.content.workflow;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.content.editing.EditorJson;
import nl.millenniumgemeenten.content.editing.Kinds;
import nl.millenniumgemeenten.content.workflow.remark.Remarks;
import nl.millenniumgemeenten.content.workflow.review.Reviews;
import nl.millenniumgemeenten.content.workflow.schedule.Schedule;
import nl.millenniumgemeenten.content.workflow.schedule.Schedule.What;
import nl.millenniumgemeenten.content.workflow.schedule.ScheduleJson;
import nl.millenniumgemeenten.content.workflow.schedule.Schedules;
import org.jspecify.annotations.Nullable;

/// How a piece of content stands in the workflow, from one moment.
@Singleton
public class ReadWorkflow {
    private static final int REMARKS = 200;
    private static final int ENTRIES = 50;

    private final Kinds kinds;
    private final Reviews reviews;
    private final Schedules schedules;
    private final Remarks remarks;
    private final History history;

    ReadWorkflow(
            Kinds kinds, Reviews reviews, Schedules schedules, Remarks remarks, History history) {
        this.kinds = kinds;
        this.reviews = reviews;
        this.schedules = schedules;
        this.remarks = remarks;
        this.history = history;
    }

    /// All of it.
    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    public WorkflowJson of(Item item, Actor actor) {
        var standing = kinds.named(item.kind()).standing(item.id());
        var open = schedules.open(item);
        return new WorkflowJson(
                standing.revision(),
                standing.draftEdition(),
                standing.liveEdition(),
                standing.state(),
                EditorJson.of(standing.madeBy()),
                actor.made(standing),
                reviews.of(item)
                        .map(review -> WorkflowJson.ReviewJson.of(review, standing))
                        .orElse(null),
                new WorkflowJson.SchedulesJson(
                        of(open, What.PUBLICATION), of(open, What.WITHDRAWAL)),
                remarks.newest(item, REMARKS).stream().map(WorkflowJson.RemarkJson::of).toList(),
                history.newest(item, ENTRIES).stream().map(WorkflowJson.EntryJson::of).toList());
    }

    private static @Nullable ScheduleJson of(List<Schedule> open, What what) {
        return open.stream()
                .filter(schedule -> schedule.what() == what)
                .findFirst()
                .map(ScheduleJson::of)
                .orElse(null);
    }
}

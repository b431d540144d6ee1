package nl.millenniumgemeenten.gateway.desk.workflow;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PlannedItemJson;
import nl.millenniumgemeenten.gateway.service.ReviewItemJson;
import nl.millenniumgemeenten.gateway.service.WorkflowService;

/// Asks what is on its way to the site. A list goes without when that does not answer.
@Singleton
public class ReadUnderway {
    private final WorkflowService workflow;

    ReadUnderway(WorkflowService workflow) {
        this.workflow = workflow;
    }

    /// What is on its way now.
    public Underway now(Editor editor) {
        return new Underway(
                ids(workflow.reviews(editor.caller()), ReviewItemJson::item),
                ids(workflow.schedules(editor.caller()), PlannedItemJson::item));
    }

    private static <T> Set<UUID> ids(Outcome<ItemsJson<T>> outcome, Function<T, UUID> id) {
        return outcome instanceof Outcome.Ok<ItemsJson<T>>(var list, _)
                ? list.items().stream().map(id).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}

package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The workflow of one piece of content. Everything answers with how it stands afterwards.
public final class ItemWorkflow {
    private static final Argument<WorkflowJson> WORKFLOW = Argument.of(WorkflowJson.class);

    private final ServiceCalls calls;
    private final String item;

    ItemWorkflow(ServiceCalls calls, URI item) {
        this.calls = calls;
        this.item = item.toString();
    }

    /// What can be planned.
    public enum What {
        PUBLICATION,
        WITHDRAWAL
    }

    /// How it stands.
    public Outcome<WorkflowJson> read(Caller caller) {
        return calls.send(Call.get(uri("/workflow"), caller), WORKFLOW);
    }

    /// Asks an editor to look at the newest version.
    public Outcome<WorkflowJson> handIn(long revision, String note, Caller caller) {
        return calls.send(
                Call.put(uri("/review"), caller, revision, Map.of("note", note)), WORKFLOW);
    }

    /// Ends a review before anybody decided, if it is of the edition that was seen waiting.
    public Outcome<WorkflowJson> takeBack(long edition, Caller caller) {
        return calls.send(Call.delete(uri("/review"), caller, edition), WORKFLOW);
    }

    /// Sends the edition that was seen waiting back to who wrote it, with a remark.
    public Outcome<WorkflowJson> sendBack(long edition, String remark, Caller caller) {
        return calls.send(
                Call.put(uri("/review/refusal"), caller, edition, Map.of("text", remark)),
                WORKFLOW);
    }

    /// Writes a remark.
    public Outcome<WorkflowJson> remark(String text, Caller caller) {
        return calls.send(Call.post(uri("/remarks"), caller, Map.of("text", text)), WORKFLOW);
    }

    /// Says that a remark was dealt with.
    public Outcome<WorkflowJson> resolve(UUID remark, Caller caller) {
        return calls.send(
                Call.put(uri("/remarks/" + remark + "/resolution"), caller, Map.of()), WORKFLOW);
    }

    /// Plans something for a moment, as the editor typed it.
    public Outcome<WorkflowJson> plan(
            What what, long revision, Map<String, Object> moment, Caller caller) {
        return calls.send(Call.put(uri(schedule(what)), caller, revision, moment), WORKFLOW);
    }

    /// Calls off what was planned, if it is what was seen.
    public Outcome<WorkflowJson> callOff(What what, UUID seen, Caller caller) {
        return calls.send(Call.delete(uri(schedule(what)), caller, seen), WORKFLOW);
    }

    private static String schedule(What what) {
        return "/schedule/" + what.name().toLowerCase(Locale.ROOT);
    }

    private URI uri(String rest) {
        return URI.create(item + rest);
    }
}

package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// One kind of content of content-service: drafts are saved and go live. What an editor typed is
/// sent as it is: the service names every field at fault.
public final class ContentCollection<J extends ContentJson, E> {
    private static final Argument<ItemsJson<EditionItemJson>> EDITIONS =
            ContentService.items(EditionItemJson.class);

    private final ServiceCalls calls;
    private final URI collection;
    private final Argument<J> content;
    private final Argument<E> edition;

    ContentCollection(ServiceCalls calls, URI collection, Class<J> content, Class<E> edition) {
        this.calls = calls;
        this.collection = collection;
        this.content = Argument.of(content);
        this.edition = Argument.of(edition);
    }

    /// One piece of content.
    public Outcome<J> read(UUID id, Caller caller) {
        return calls.send(Call.get(uri(id, ""), caller), content);
    }

    /// Makes something new with this draft.
    public Outcome<J> create(Map<String, Object> draft, Caller caller) {
        return calls.send(Call.post(collection, caller, draft), content);
    }

    /// Saves a draft over the revision that the editor saw.
    public Outcome<J> save(UUID id, long revision, Map<String, Object> draft, Caller caller) {
        return calls.send(Call.put(uri(id, ""), caller, revision, draft), content);
    }

    /// Puts the draft on the site.
    public Outcome<J> publish(UUID id, long revision, Caller caller) {
        return calls.send(Call.put(uri(id, "/publication"), caller, revision), content);
    }

    /// Takes it off the site.
    public Outcome<J> withdraw(UUID id, long revision, Caller caller) {
        return calls.send(Call.delete(uri(id, "/publication"), caller, revision), content);
    }

    /// How one piece of content goes through the workflow.
    public ItemWorkflow workflow(UUID id) {
        return new ItemWorkflow(calls, uri(id, ""));
    }

    /// The newest saved versions.
    public Outcome<ItemsJson<EditionItemJson>> editions(UUID id, Caller caller) {
        return calls.send(Call.get(uri(id, "/editions?limit=20"), caller), EDITIONS);
    }

    /// One saved version.
    public Outcome<E> edition(UUID id, int number, Caller caller) {
        return calls.send(Call.get(uri(id, "/editions/" + number), caller), edition);
    }

    private URI uri(UUID id, String rest) {
        return URI.create(collection + "/" + id + rest);
    }
}

package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// One kind of content of content-service: drafts are saved and go live. What an editor typed is
/// sent as it is: the service names every field at fault.
public final class ContentCollection<J extends ContentJson, E> {
    private static final Argument<ItemsJson<EditionItemJson>> EDITIONS =
            ContentService.items(EditionItemJson.class);

    private static final Argument<ItemsJson<WorkingCopyItemJson>> COPIES =
            ContentService.items(WorkingCopyItemJson.class);

    private final ServiceCalls calls;
    private final URI collection;
    private final Argument<J> content;
    private final Argument<E> edition;
    private final Argument<ItemsJson<E>> outlines;

    ContentCollection(ServiceCalls calls, URI collection, Class<J> content, Class<E> edition) {
        this.calls = calls;
        this.collection = collection;
        this.content = Argument.of(content);
        this.edition = Argument.of(edition);
        this.outlines = ContentService.items(edition);
    }

    /// The name of the kind, as in the service's addresses, such as `news-articles`.
    public String kind() {
        var path = collection.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// What goes on around one piece of content while it is written. It need not be there yet.
    public ItemEditing around(UUID id) {
        return new ItemEditing(calls, collection, kind(), id);
    }

    /// What the caller typed and did not save yet, of every kind, newest first.
    public Outcome<ItemsJson<WorkingCopyItemJson>> workingCopies(Caller caller) {
        return calls.send(Call.get(collection.resolve("/working-copies"), caller), COPIES);
    }

    /// A saved version that nobody saved: made of what was typed, as far as it can be.
    public Optional<E> imaginedEdition(Map<String, Object> json) {
        return calls.imagined(json, edition);
    }

    /// Something that was not saved yet, as far as it can be made of what was typed.
    public Optional<J> imagined(Map<String, Object> json) {
        return calls.imagined(json, content);
    }

    /// One piece of content.
    public Outcome<J> read(UUID id, Caller caller) {
        return calls.send(Call.get(uri(id, ""), caller), content);
    }

    /// Makes something new with this id and this draft. The same again makes nothing more; another
    /// draft under the same id is stale.
    public Outcome<J> create(UUID id, Map<String, Object> draft, Caller caller) {
        return calls.send(Call.post(collection, caller, id, draft), content);
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

    /// Saved versions, newest first, from the one before `before`.
    public Outcome<ItemsJson<EditionItemJson>> editions(
            UUID id, int before, int limit, Caller caller) {
        var query = "/editions?limit=" + limit + "&after=" + before;
        return calls.send(Call.get(uri(id, query), caller), EDITIONS);
    }

    /// The same versions whole, but with a digest in the place of each text: enough to see what
    /// changed.
    public Outcome<ItemsJson<E>> outlines(UUID id, int before, int limit, Caller caller) {
        var query = "/outlines?limit=" + limit + "&after=" + before;
        return calls.send(Call.get(uri(id, query), caller), outlines);
    }

    /// One saved version.
    public Outcome<E> edition(UUID id, int number, Caller caller) {
        return calls.send(Call.get(uri(id, "/editions/" + number), caller), edition);
    }

    private URI uri(UUID id, String rest) {
        return URI.create(collection + "/" + id + rest);
    }
}

package nl.millenniumgemeenten.gateway.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.core.type.Argument;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// What goes on around one piece of content while it is written: what the caller typed and did not
/// save yet, who else has it open, secret links to its draft, and editions that were brought back.
public final class ItemEditing {
    private static final Argument<ItemsJson<WorkingCopyJson>> COPIES =
            ContentService.items(WorkingCopyJson.class);
    private static final Argument<WorkingCopyItemJson> KEPT =
            Argument.of(WorkingCopyItemJson.class);
    private static final Argument<ItemsJson<PresentJson>> PRESENT =
            ContentService.items(PresentJson.class);
    private static final Argument<PreviewLinkJson> LINK = Argument.of(PreviewLinkJson.class);
    private static final Argument<ItemsJson<PreviewLinkJson>> LINKS =
            ContentService.items(PreviewLinkJson.class);
    private static final Argument<RestorationJson> RESTORATION = Argument.of(RestorationJson.class);
    private static final Argument<ItemsJson<RestorationJson>> RESTORATIONS =
            ContentService.items(RestorationJson.class);

    private final ServiceCalls calls;
    private final URI collection;
    private final String name;

    ItemEditing(ServiceCalls calls, URI collection, String kind, UUID id) {
        this.calls = calls;
        this.collection = collection;
        this.name = kind + "/" + id;
    }

    /// What the caller typed and did not save yet, in each window: newest first.
    public Outcome<ItemsJson<WorkingCopyJson>> workingCopies(Caller caller) {
        return calls.send(Call.get(uri("/working-copies/" + name + "/windows"), caller), COPIES);
    }

    /// Keeps what the caller typed, in the place of what the same window kept before.
    public Outcome<WorkingCopyItemJson> keep(KeepJson typed, Caller caller) {
        return calls.send(Call.put(uri("/working-copies/" + name), caller, typed), KEPT);
    }

    /// Forgets what the caller typed in this window, unless more was kept since this moment.
    public Outcome<byte[]> forget(String window, Instant keptUpTo, Caller caller) {
        var query = "?window=" + URLEncoder.encode(window, UTF_8) + "&keptUpTo=" + keptUpTo;
        return calls.done(Call.delete(uri("/working-copies/" + name + query), caller));
    }

    /// Reports that the caller has it open; the answer is who else has.
    public Outcome<ItemsJson<PresentJson>> present(Caller caller) {
        return calls.send(Call.put(uri("/presence/" + name), caller, Map.of()), PRESENT);
    }

    /// Reports that the caller closed it.
    public Outcome<byte[]> leave(Caller caller) {
        return calls.done(Call.delete(uri("/presence/" + name), caller));
    }

    /// The secret links that work.
    public Outcome<ItemsJson<PreviewLinkJson>> links(Caller caller) {
        return calls.send(Call.get(uri("/" + name + "/preview-links"), caller), LINKS);
    }

    /// Makes a secret link.
    public Outcome<PreviewLinkJson> share(Instant expiresAt, Caller caller) {
        return calls.send(
                Call.post(
                        uri("/" + name + "/preview-links"),
                        caller,
                        Map.of("expiresAt", expiresAt.toString())),
                LINK);
    }

    /// Ends a secret link.
    public Outcome<byte[]> revoke(UUID link, Caller caller) {
        return calls.done(Call.delete(uri("/" + name + "/preview-links/" + link), caller));
    }

    /// Saves the content of an earlier edition anew.
    public Outcome<RestorationJson> restore(int edition, long revision, Caller caller) {
        return calls.send(
                Call.post(
                        uri("/" + name + "/restorations"),
                        caller,
                        revision,
                        Map.of("edition", edition)),
                RESTORATION);
    }

    /// The editions that brought back another.
    public Outcome<ItemsJson<RestorationJson>> restorations(Caller caller) {
        return calls.send(Call.get(uri("/" + name + "/restorations"), caller), RESTORATIONS);
    }

    private URI uri(String path) {
        return collection.resolve(path);
    }
}

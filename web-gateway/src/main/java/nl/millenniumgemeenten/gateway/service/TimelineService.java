package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The part of content-service that copies what the campaign posts elsewhere.
@Singleton
public class TimelineService {
    private static final Argument<ItemsJson<TimelineSourceJson>> SOURCES =
            ContentService.items(TimelineSourceJson.class);
    private static final Argument<TimelineSourceJson> SOURCE =
            Argument.of(TimelineSourceJson.class);
    private static final Argument<ItemsJson<TimelinePostJson>> POSTS =
            ContentService.items(TimelinePostJson.class);
    private static final Argument<TimelinePostJson> POST = Argument.of(TimelinePostJson.class);

    private final ServiceCalls calls;
    private final URI address;

    TimelineService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.content();
    }

    /// All sources.
    public Outcome<ItemsJson<TimelineSourceJson>> sources(Caller caller) {
        return calls.send(Call.get(address.resolve("/timeline-sources"), caller), SOURCES);
    }

    /// One source.
    public Outcome<TimelineSourceJson> source(UUID id, Caller caller) {
        return calls.send(Call.get(source(id), caller), SOURCE);
    }

    /// Adds a source, once however often it is asked under this key.
    public Outcome<TimelineSourceJson> add(UUID key, Map<String, Object> fields, Caller caller) {
        return calls.send(
                Call.post(address.resolve("/timeline-sources"), caller, key, fields), SOURCE);
    }

    /// Changes the source that the editor saw.
    public Outcome<TimelineSourceJson> change(
            UUID id, long revision, Map<String, Object> fields, Caller caller) {
        return calls.send(Call.put(source(id), caller, revision, fields), SOURCE);
    }

    /// Removes the source that the editor saw, with all that was copied from it.
    public Outcome<byte[]> remove(UUID id, long revision, Caller caller) {
        return calls.done(Call.delete(source(id), caller, revision));
    }

    /// Has a source asked within seconds.
    public Outcome<byte[]> fetch(UUID id, Caller caller) {
        return calls.done(
                Call.put(address.resolve("/timeline-sources/" + id + "/fetching"), caller));
    }

    /// Posts, the newest first: the piece after a place in the list, or the first.
    public Outcome<ItemsJson<TimelinePostJson>> posts(String after, int most, Caller caller) {
        var asked =
                "/timeline-posts?limit="
                        + most
                        + (after.isEmpty()
                                ? ""
                                : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
        return calls.send(Call.get(address.resolve(asked), caller), POSTS);
    }

    /// Hides the post that the editor saw.
    public Outcome<TimelinePostJson> hide(UUID id, long revision, Caller caller) {
        return calls.send(Call.put(hiding(id), caller, revision), POST);
    }

    /// Shows it again.
    public Outcome<TimelinePostJson> show(UUID id, long revision, Caller caller) {
        return calls.send(Call.delete(hiding(id), caller, revision), POST);
    }

    private URI source(UUID id) {
        return address.resolve("/timeline-sources/" + id);
    }

    private URI hiding(UUID id) {
        return address.resolve("/timeline-posts/" + id + "/hiding");
    }
}

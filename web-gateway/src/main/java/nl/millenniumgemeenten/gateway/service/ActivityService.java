package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The part of municipality-service that keeps activities and their pictures.
@Singleton
public class ActivityService {
    private static final Argument<ActivityJson> ACTIVITY = Argument.of(ActivityJson.class);
    private static final Argument<ItemsJson<ActivityJson>> ACTIVITIES =
            ContentService.items(ActivityJson.class);
    private static final Argument<PictureJson> PICTURE = Argument.of(PictureJson.class);

    private final ServiceCalls calls;
    private final URI address;

    ActivityService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.municipality();
    }

    /// Which activities are asked for; what is empty leaves a part open.
    ///
    /// @param state as [ActivityJson#state]
    /// @param municipality a code
    /// @param after where a list goes on
    public record Wanted(String state, String municipality, String after) {}

    /// Activities, the newest first.
    public Outcome<ItemsJson<ActivityJson>> list(Wanted wanted, int limit, Caller caller) {
        var query =
                "?limit="
                        + limit
                        + parameter("state", wanted.state())
                        + parameter("municipality", wanted.municipality())
                        + parameter("after", wanted.after());
        return calls.send(Call.get(address.resolve("/activities" + query), caller), ACTIVITIES);
    }

    /// One activity.
    public Outcome<ActivityJson> read(UUID id, Caller caller) {
        return calls.send(Call.get(uri(id, ""), caller), ACTIVITY);
    }

    /// Begins an activity under an id of our choice.
    public Outcome<ActivityJson> create(UUID id, Map<String, Object> content, Caller caller) {
        return calls.send(Call.create(uri(id, ""), caller, content), ACTIVITY);
    }

    /// Saves what is worked on over the revision that the writer saw.
    public Outcome<ActivityJson> save(
            UUID id, long revision, Map<String, Object> content, Caller caller) {
        return calls.send(Call.put(uri(id, ""), caller, revision, content), ACTIVITY);
    }

    /// Asks the editors to publish it.
    public Outcome<ActivityJson> submit(UUID id, long revision, Caller caller) {
        return calls.send(Call.put(uri(id, "/submission"), caller, revision), ACTIVITY);
    }

    /// Puts it on the site.
    public Outcome<ActivityJson> publish(UUID id, long revision, Caller caller) {
        return calls.send(Call.put(uri(id, "/publication"), caller, revision), ACTIVITY);
    }

    /// Takes it off the site.
    public Outcome<ActivityJson> withdraw(UUID id, long revision, Caller caller) {
        return calls.send(Call.delete(uri(id, "/publication"), caller, revision), ACTIVITY);
    }

    /// Gives it back to the municipality with a question.
    public Outcome<ActivityJson> askBack(UUID id, long revision, String question, Caller caller) {
        var body = Map.<String, Object>of("question", question);
        return calls.send(Call.put(uri(id, "/question"), caller, revision, body), ACTIVITY);
    }

    /// Keeps a picture.
    public Outcome<PictureJson> keepPicture(byte[] file, Caller caller) {
        return calls.send(Call.post(address.resolve("/pictures"), caller, file), PICTURE);
    }

    /// A picture in one of its widths, as a JPEG.
    public Outcome<byte[]> picture(String hash, int width, Caller caller) {
        return calls.file(Call.get(address.resolve("/pictures/" + hash + "/" + width), caller));
    }

    private URI uri(UUID id, String rest) {
        return address.resolve("/activities/" + id + rest);
    }

    /// None of the values needs encoding: they are ours.
    private static String parameter(String name, String value) {
        return value.matches("[A-Za-z0-9_]+") ? "&" + name + "=" + value : "";
    }
}

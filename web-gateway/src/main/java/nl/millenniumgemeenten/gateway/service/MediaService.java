package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The part of content-service that keeps the media library.
@Singleton
public class MediaService {
    private static final Argument<MediumJson> MEDIUM = Argument.of(MediumJson.class);
    private static final Argument<ItemsJson<MediumJson>> MEDIA =
            ContentService.items(MediumJson.class);
    private static final Argument<MediaUsesJson> USES = Argument.of(MediaUsesJson.class);

    private final ServiceCalls calls;
    private final URI address;

    MediaService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.content();
    }

    /// Which pictures and documents are asked for; what is empty leaves a part open.
    ///
    /// @param kind `picture` or `document`
    /// @param state `stored` or `withdrawn`
    /// @param after where a list goes on
    public record Wanted(String words, String kind, String state, String after) {

        /// Pictures that may be used.
        public static Wanted pictures(String words) {
            return new Wanted(words, "picture", "stored", "");
        }
    }

    /// Pictures and documents, the newest first.
    public Outcome<ItemsJson<MediumJson>> list(Wanted wanted, int limit, Caller caller) {
        var query =
                "?limit="
                        + limit
                        + parameter("q", wanted.words())
                        + parameter("kind", wanted.kind())
                        + parameter("state", wanted.state())
                        + parameter("after", wanted.after());
        return calls.send(Call.get(address.resolve("/media" + query), caller), MEDIA);
    }

    /// One of them.
    public Outcome<MediumJson> read(UUID id, Caller caller) {
        return calls.send(Call.get(uri(id, ""), caller), MEDIUM);
    }

    /// Lets visitors see one in an issue of the newsletter. Done again it changes nothing.
    public Outcome<byte[]> showInIssue(UUID id, UUID issue, Caller caller) {
        return calls.done(Call.put(uri(id, "/issues/" + issue), caller, Map.of()));
    }

    /// Where one is used.
    public Outcome<MediaUsesJson> uses(UUID id, Caller caller) {
        return calls.send(Call.get(uri(id, "/uses"), caller), USES);
    }

    /// Adds a file.
    public Outcome<MediumJson> add(String name, Path file, Caller caller) {
        var uri = address.resolve("/media?name=" + encoded(name));
        return calls.send(Call.post(uri, caller, file), MEDIUM);
    }

    /// Says other things of one, over the revision that the editor saw.
    public Outcome<MediumJson> describe(
            UUID id, long revision, Map<String, Object> description, Caller caller) {
        return calls.send(Call.put(uri(id, ""), caller, revision, description), MEDIUM);
    }

    /// Gives one another file.
    public Outcome<MediumJson> replace(
            UUID id, long revision, String name, Path file, Caller caller) {
        var uri = uri(id, "/file?name=" + encoded(name));
        return calls.send(Call.put(uri, caller, revision, file), MEDIUM);
    }

    /// Takes one out of the library.
    public Outcome<MediumJson> withdraw(UUID id, long revision, Caller caller) {
        return calls.send(Call.delete(uri(id, "/publication"), caller, revision), MEDIUM);
    }

    /// Puts one back.
    public Outcome<MediumJson> restore(UUID id, long revision, Caller caller) {
        return calls.send(Call.put(uri(id, "/publication"), caller, revision), MEDIUM);
    }

    /// Bytes of a file, onto our disk: of a picture such as `640.webp`, or `document`.
    public Outcome<Path> download(String hash, String name, Path target) {
        var uri = address.resolve("/media-files/" + hash + "/" + name);
        return calls.download(Call.get(uri, Caller.SERVICE), target);
    }

    private URI uri(UUID id, String rest) {
        return address.resolve("/media/" + id + rest);
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

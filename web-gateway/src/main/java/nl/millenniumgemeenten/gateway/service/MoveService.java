package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The part of content-service that moves what was written to where it belongs. Whoever wrote it
/// gets a mail with the reason.
@Singleton
public class MoveService {
    private static final Argument<ContributionJson> CONTRIBUTION =
            Argument.of(ContributionJson.class);
    private static final Argument<DiscussionJson> DISCUSSION = Argument.of(DiscussionJson.class);
    private static final Argument<ForeseenMoveJson> FORESEEN = Argument.of(ForeseenMoveJson.class);

    private final ServiceCalls calls;
    private final URI address;

    MoveService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.content();
    }

    /// A contribution as the editor saw it.
    public record Seen(UUID id, long revision) {}

    /// What would move of a discussion: these with their answers, or everything where there are
    /// none.
    public Outcome<ForeseenMoveJson> foresee(UUID discussion, List<UUID> chosen, Caller caller) {
        return calls.send(
                Call.post(
                        uri("/discussions/" + discussion + "/foreseen-move"),
                        caller,
                        Map.of("contributions", chosen)),
                FORESEEN);
    }

    /// Moves the contribution that the editor saw, with what answers it.
    public Outcome<ContributionJson> move(Seen seen, UUID into, String reason, Caller caller) {
        return calls.sendPatiently(
                Call.put(
                        uri("/contributions/" + seen.id() + "/discussion"),
                        caller,
                        seen.revision(),
                        Map.of("into", into, "reason", reason)),
                CONTRIBUTION);
    }

    /// Opens a discussion of what moves there, once however often it is asked under this key.
    public Outcome<DiscussionJson> split(
            UUID discussion,
            UUID key,
            String title,
            List<Seen> chosen,
            String reason,
            Caller caller) {
        var contributions =
                chosen.stream()
                        .map(one ->
                                Map.<String, Object>of("id", one.id(), "revision", one.revision()))
                        .toList();
        return calls.sendPatiently(
                Call.post(
                        uri("/discussions/" + discussion + "/splits"),
                        caller,
                        key,
                        Map.of("title", title, "contributions", contributions, "reason", reason)),
                DISCUSSION);
    }

    /// Makes the discussion that the editor saw part of another.
    public Outcome<DiscussionJson> merge(
            UUID discussion, long revision, UUID into, String reason, Caller caller) {
        return calls.sendPatiently(
                Call.put(
                        uri("/discussions/" + discussion + "/merger"),
                        caller,
                        revision,
                        Map.of("into", into, "reason", reason)),
                DISCUSSION);
    }

    private URI uri(String path) {
        return address.resolve(path);
    }
}

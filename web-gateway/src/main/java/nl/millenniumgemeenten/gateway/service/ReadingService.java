package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The part of content-service that remembers how far participants have read.
@Singleton
public class ReadingService {
    private static final Argument<ItemsJson<ReadingPositionJson>> POSITIONS =
            ContentService.items(ReadingPositionJson.class);
    private static final Argument<ReadingPositionJson> POSITION =
            Argument.of(ReadingPositionJson.class);

    private final ServiceCalls calls;
    private final URI positions;

    ReadingService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.positions = configuration.content().resolve("/participants/me/reading-positions");
    }

    /// How far somebody has read in a discussion.
    ///
    /// @param position the last place that they saw; 0 if that is not known
    @Serdeable
    public record ReadingPositionJson(UUID discussion, int position) {}

    /// In every discussion of which that is known, the last read first.
    public Outcome<ItemsJson<ReadingPositionJson>> all(UUID participant) {
        return calls.send(Call.get(positions, caller(participant)), POSITIONS);
    }

    /// In one discussion.
    public Outcome<ReadingPositionJson> in(UUID participant, UUID discussion) {
        return calls.send(Call.get(uri(discussion), caller(participant)), POSITION);
    }

    /// They saw this place; where they saw a later one already, that stays.
    public Outcome<byte[]> moveTo(UUID participant, UUID discussion, int position) {
        return calls.done(
                Call.put(uri(discussion), caller(participant), Map.of("position", position)));
    }

    private URI uri(UUID discussion) {
        return positions.resolve(positions.getPath() + "/" + discussion);
    }

    private static Caller caller(UUID participant) {
        return new Caller(participant.toString(), "", List.of("participant"));
    }
}

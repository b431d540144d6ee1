package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipantService;
import nl.millenniumgemeenten.gateway.service.ParticipantService.ParticipantJson;

/// Tells who sends a request, of those who write in discussions.
@Singleton
class Writers {
    private final ParticipantSession session;
    private final ParticipantService participants;

    Writers(ParticipantSession session, ParticipantService participants) {
        this.session = session;
        this.participants = participants;
    }

    /// Who it is.
    sealed interface Writer {
        /// Somebody who used a link on this device.
        record Known(ParticipantJson participant) implements Writer {}

        /// Somebody whom this device does not name.
        record Nobody() implements Writer {}

        /// Who was known, and is no longer.
        record Forgotten() implements Writer {}

        /// Whom the device names, but nobody can say who that is now.
        record Unknown() implements Writer {}
    }

    Writer of(HttpRequest<?> request) {
        var id = session.participant(request);
        if (id.isEmpty()) {
            return new Writer.Nobody();
        }
        return switch (participants.me(id.get())) {
            case Outcome.Ok<ParticipantJson>(var found, _) -> new Writer.Known(found);
            case Outcome.Refused<ParticipantJson> refused ->
                    refused.missing() ? new Writer.Forgotten() : new Writer.Unknown();
            case Outcome.Stale<ParticipantJson>(), Outcome.Unavailable<ParticipantJson>() ->
                    new Writer.Unknown();
        };
    }
}

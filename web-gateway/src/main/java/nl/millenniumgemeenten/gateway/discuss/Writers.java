package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.contact.ContactSession;
import nl.millenniumgemeenten.gateway.service.ContactJson;
import nl.millenniumgemeenten.gateway.service.ContactJson.Spoken;
import nl.millenniumgemeenten.gateway.service.ContactService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipantService;
import nl.millenniumgemeenten.gateway.service.ParticipantService.ParticipantJson;
import nl.millenniumgemeenten.gateway.site.Site;

/// Tells who sends a request, of those who write in discussions.
@Singleton
class Writers {
    private final ParticipantSession session;
    private final ParticipantService participants;
    private final ContactSession contactSession;
    private final ContactService contacts;
    private final Site site;

    Writers(
            ParticipantSession session,
            ParticipantService participants,
            ContactSession contactSession,
            ContactService contacts,
            Site site) {
        this.session = session;
        this.participants = participants;
        this.contactSession = contactSession;
        this.contacts = contacts;
        this.site = site;
    }

    /// Who it is.
    sealed interface Writer {
        /// Somebody who used a link on this device.
        record Known(ParticipantJson participant) implements Writer {}

        /// A contact, of at least one municipality that takes part.
        record Official(ContactJson contact, List<Spoken> municipalities) implements Writer {
            public Official {
                municipalities = List.copyOf(municipalities);
            }
        }

        /// Somebody whom this device does not name.
        record Nobody() implements Writer {}

        /// Who was known, and is no longer.
        record Forgotten() implements Writer {}

        /// Whom the device names, but nobody can say who that is now.
        record Unknown() implements Writer {}
    }

    /// A contact writes as one: who does not want that signs out there.
    Writer of(HttpRequest<?> request) {
        var contact = contactSession.contact(request);
        return contact.isEmpty()
                ? participant(request)
                : switch (contacts.me(contact.get())) {
                    case Outcome.Ok<ContactJson>(var found, _) ->
                            official(found).orElseGet(() -> participant(request));
                    case Outcome.Refused<ContactJson> refused ->
                            refused.missing() ? participant(request) : new Writer.Unknown();
                    case Outcome.Stale<ContactJson>(), Outcome.Unavailable<ContactJson>() ->
                            new Writer.Unknown();
                };
    }

    private Optional<Writer> official(ContactJson contact) {
        var register = site.image().register();
        var participating =
                contact.municipalities().stream()
                        .filter(spoken -> register.participates(spoken.code()))
                        .toList();
        return participating.isEmpty()
                ? Optional.empty()
                : Optional.of(new Writer.Official(contact, participating));
    }

    private Writer participant(HttpRequest<?> request) {
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

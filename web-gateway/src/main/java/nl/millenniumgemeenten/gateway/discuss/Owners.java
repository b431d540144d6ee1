package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.ContributorChange.Office;
import nl.millenniumgemeenten.gateway.contact.ContactSession;
import nl.millenniumgemeenten.gateway.service.ContactJson;
import nl.millenniumgemeenten.gateway.service.ContactService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.OwnContributionService.Owner;
import nl.millenniumgemeenten.gateway.site.Site;

/// Tells as which contributors somebody writes: as themselves, and as each municipality that they
/// speak for.
@Singleton
class Owners {
    private final ParticipantSession session;
    private final ContactSession contactSession;
    private final ContactService contacts;
    private final Site site;

    Owners(
            ParticipantSession session,
            ContactSession contactSession,
            ContactService contacts,
            Site site) {
        this.session = session;
        this.contactSession = contactSession;
        this.contacts = contacts;
        this.site = site;
    }

    /// The contributors as whom they write: none for who is not signed in, and absent when nobody
    /// can say now for whom they speak.
    Optional<Map<UUID, Owner>> of(HttpRequest<?> request) {
        var owned = new HashMap<UUID, Owner>();
        session.participant(request).ifPresent(id -> owned.put(id, Owner.participant(id)));
        var contact = contactSession.contact(request);
        if (contact.isEmpty()) {
            return Optional.of(owned);
        }
        return switch (contacts.me(contact.get())) {
            case Outcome.Ok<ContactJson>(var found, _) -> {
                addMunicipalities(owned, found);
                yield Optional.of(owned);
            }
            case Outcome.Refused<ContactJson> refused when refused.missing() -> Optional.of(owned);
            case Outcome.Refused<ContactJson> _,
                    Outcome.Stale<ContactJson> _,
                    Outcome.Unavailable<ContactJson> _ ->
                    Optional.empty();
        };
    }

    /// The same, where it is only about this contributor: for who it is themselves nobody is asked.
    Optional<Map<UUID, Owner>> of(HttpRequest<?> request, UUID contributor) {
        return session.participant(request).filter(contributor::equals).isPresent()
                ? Optional.of(Map.of(contributor, Owner.participant(contributor)))
                : of(request);
    }

    private void addMunicipalities(Map<UUID, Owner> owned, ContactJson contact) {
        for (var contributor : site.image().discussions().contributors().values()) {
            var code = contributor.municipality();
            if (contributor.office() == Office.MUNICIPALITY_CONTACT
                    && code != null
                    && contact.speaksFor(code)) {
                owned.put(contributor.id(), Owner.contact(contact, code));
            }
        }
    }
}

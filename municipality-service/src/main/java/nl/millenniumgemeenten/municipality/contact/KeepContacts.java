package nl.millenniumgemeenten.municipality.contact;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.millenniumgemeenten.mailrequest.MailRequest;
import nl.millenniumgemeenten.mailrequest.MailRequests;
import nl.millenniumgemeenten.municipality.mailrequest.MailKind;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Somebody becomes contact of a municipality, or is no longer one.
@Singleton
public class KeepContacts {
    private static final Logger LOG = LoggerFactory.getLogger(KeepContacts.class);

    private final Contacts contacts;
    private final Followings followings;
    private final Municipalities municipalities;
    private final MailRequests mails;
    private final InstantSource clock;

    KeepContacts(
            Contacts contacts,
            Followings followings,
            Municipalities municipalities,
            MailRequests mails,
            InstantSource clock) {
        this.contacts = contacts;
        this.followings = followings;
        this.municipalities = municipalities;
        this.mails = mails;
        this.clock = clock;
    }

    /// Makes somebody contact of a municipality and tells them. Who is a contact already speaks for
    /// one municipality more, and stays as they are known; who speaks for this one is not added
    /// again.
    @Transactional
    public Decision<Contact> welcome(MunicipalityCode code, Person person, Author by) {
        var municipality = municipalities.find(code.value());
        if (municipality.isEmpty()) {
            return Decision.refused("municipality", "Deze gemeente staat niet in het register.");
        }
        var leading = followings.today().leadingTo(code);
        if (contacts.at(person.email()).filter(there -> there.wasGivenAny(leading)).isPresent()) {
            return Decision.refused(
                    "email",
                    "Dit adres is al van een contactpersoon van deze gemeente. Er is niets gewijzigd"
                            + " en er ging geen mail uit.");
        }
        var now = clock.instant();
        var contact = add(code, person, by);
        mails.add(
                MailRequest.of(
                        MailKind.CONTACT_WELCOME,
                        contact.person().email(),
                        Map.of("municipality", municipality.get().state().name()),
                        now));
        return new Decision.Accepted<>(contact);
    }

    /// Makes somebody contact of a municipality who is told so in another way. Takes part in the
    /// transaction around it.
    @Transactional
    public Contact add(MunicipalityCode code, Person person, Author by) {
        var now = clock.instant();
        var known = contacts.at(person.email());
        var contact =
                known.map(there -> there.alsoFor(code))
                        .orElseGet(() -> newcomer(code, person, now));
        if (known.isPresent()) {
            contacts.saveCodes(contact);
        } else {
            contacts.add(contact);
        }
        log("contact added", contact.id(), code, by);
        return contact;
    }

    /// Those who speak for a municipality today, longest first: who was given it, or one that came
    /// before it.
    public List<Contact> of(MunicipalityCode code) {
        return contacts.given(followings.today().leadingTo(code));
    }

    /// Those for whom an editor has to say which of several that came after their municipality they
    /// speak for, by the municipality.
    Map<MunicipalityCode, List<Contact>> waiting() {
        var following = followings.today();
        var waiting = new TreeMap<MunicipalityCode, List<Contact>>();
        for (var contact : contacts.everybody()) {
            for (var code : following.spokenFor(contact.codes())) {
                if (!following.choice(code).isEmpty()) {
                    waiting.computeIfAbsent(code, _ -> new ArrayList<>()).add(contact);
                }
            }
        }
        return waiting;
    }

    /// Lets somebody go on for some of the several that came after their municipality, instead of
    /// for that.
    ///
    /// @return nothing if they did not speak for it
    @Transactional
    public Optional<Decision<Contact>> goOn(
            ContactId id, MunicipalityCode code, List<MunicipalityCode> with, Author by) {
        var following = followings.today();
        var leading = following.leadingTo(code);
        return contacts.find(id)
                .filter(found -> found.wasGivenAny(leading))
                .map(found ->
                        chosen(following.choice(code), with)
                                .map(_ -> {
                                    var next = found.instead(leading, with);
                                    contacts.saveCodes(next);
                                    with.forEach(
                                            successor -> log("contact goes on", id, successor, by));
                                    return next;
                                }));
    }

    private static Decision<List<MunicipalityCode>> chosen(
            List<MunicipalityCode> choice, List<MunicipalityCode> with) {
        if (with.isEmpty()) {
            return Decision.refused("with", "Kies minstens één gemeente.");
        }
        return choice.containsAll(with)
                ? new Decision.Accepted<>(with)
                : Decision.refused("with", "Kies uit de gemeenten die na deze kwamen.");
    }

    /// Ends that somebody speaks for a municipality, by whichever they came to speak for it; who
    /// speaks for no other is forgotten.
    ///
    /// @return nothing if they did not speak for it
    @Transactional
    public Optional<Contact> end(ContactId id, MunicipalityCode code, Author by) {
        var leading = followings.today().leadingTo(code);
        var contact = contacts.find(id).filter(found -> found.wasGivenAny(leading));
        contact.ifPresent(found -> {
            found.without(leading)
                    .ifPresentOrElse(contacts::saveCodes, () -> contacts.end(id, clock.instant()));
            log("contact ended", id, code, by);
        });
        return contact;
    }

    private static Contact newcomer(MunicipalityCode code, Person person, Instant now) {
        return new Contact(ContactId.next(), List.of(code), person, now);
    }

    private static void log(String outcome, ContactId id, MunicipalityCode code, Author by) {
        LOG.atInfo()
                .addKeyValue("contact", id)
                .addKeyValue("municipality", code)
                .addKeyValue("by", by.id())
                .log(outcome);
    }
}

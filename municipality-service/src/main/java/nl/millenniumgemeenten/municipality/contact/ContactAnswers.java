package nl.millenniumgemeenten.municipality.contact;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;

/// Puts beside a contact what they speak for today, with the names of the municipalities.
@Singleton
class ContactAnswers {
    private final Municipalities municipalities;
    private final Followings followings;

    ContactAnswers(Municipalities municipalities, Followings followings) {
        this.municipalities = municipalities;
        this.followings = followings;
    }

    ContactJson json(Contact contact) {
        var person = contact.person();
        return new ContactJson(
                contact.id().value(),
                followings.today().spokenFor(contact.codes()).stream().map(this::spoken).toList(),
                person.name(),
                person.role(),
                person.email().value(),
                person.phone(),
                contact.since());
    }

    private ContactJson.Spoken spoken(MunicipalityCode code) {
        var municipality = municipalities.find(code.value()).orElseThrow().state();
        return new ContactJson.Spoken(
                code.value(), municipality.name(), municipality.slug().value());
    }
}

package nl.millenniumgemeenten.municipality.contact;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;

/// Puts the names of municipalities beside their codes.
@Singleton
class ContactAnswers {
    private final Municipalities municipalities;

    ContactAnswers(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    ContactJson json(Contact contact) {
        var person = contact.person();
        return new ContactJson(
                contact.id().value(),
                contact.codes().stream().map(this::spoken).toList(),
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

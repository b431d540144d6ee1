package nl.millenniumgemeenten.municipality.contact;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.participation.ContactRights;

/// A contact speaks for the municipalities that editors gave them, until editors end that.
@Singleton
class RightsOfContacts implements ContactRights {
    private final Contacts contacts;

    RightsOfContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public boolean speaksFor(String contactId, MunicipalityCode code) {
        return ContactId.parse(contactId)
                .flatMap(contacts::find)
                .filter(contact -> contact.speaksFor(code))
                .isPresent();
    }
}

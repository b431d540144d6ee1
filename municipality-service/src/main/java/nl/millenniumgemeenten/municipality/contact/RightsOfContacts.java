package nl.millenniumgemeenten.municipality.contact;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.participation.ContactRights;

/// A contact speaks for the municipalities that editors gave them and for what came after those,
/// until editors end that.
@Singleton
class RightsOfContacts implements ContactRights {
    private final Contacts contacts;
    private final Followings followings;

    RightsOfContacts(Contacts contacts, Followings followings) {
        this.contacts = contacts;
        this.followings = followings;
    }

    @Override
    public boolean speaksFor(String contactId, MunicipalityCode code) {
        return ContactId.parse(contactId)
                .flatMap(contacts::find)
                .filter(contact ->
                        contact.codes().contains(code)
                                || contact.wasGivenAny(followings.today().leadingTo(code)))
                .isPresent();
    }
}

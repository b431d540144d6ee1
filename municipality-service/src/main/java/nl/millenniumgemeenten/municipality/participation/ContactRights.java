package nl.millenniumgemeenten.municipality.participation;

import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;

/// For which municipalities a contact may speak. Where nobody knows, nobody may.
public interface ContactRights {

    /// Whether this contact speaks for this municipality now.
    ///
    /// @param contactId the subject of the contact's token
    boolean speaksFor(String contactId, MunicipalityCode code);
}

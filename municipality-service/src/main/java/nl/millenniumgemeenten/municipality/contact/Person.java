package nl.millenniumgemeenten.municipality.contact;

import nl.millenniumgemeenten.mailrequest.EmailAddress;

/// Somebody at a municipality.
///
/// @param role what they do there, such as "beleidsadviseur"
/// @param phone empty if they gave none
public record Person(String name, String role, EmailAddress email, String phone) {

    /// Nothing of it.
    @Override
    public String toString() {
        return "Person[hidden]";
    }
}

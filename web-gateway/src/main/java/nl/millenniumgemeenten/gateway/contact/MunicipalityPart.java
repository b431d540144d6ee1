package nl.millenniumgemeenten.gateway.contact;

/// Something that a contact can do for their municipality, shown as a card on Mijn gemeente. Any
/// part of the site can add one.
public interface MunicipalityPart {

    /// What it is, such as "Activiteiten".
    String title();

    /// What can be done there, in a sentence.
    String text();

    /// Where it is done.
    String path(String code);

    /// Cards stand in the order of these numbers.
    int order();
}

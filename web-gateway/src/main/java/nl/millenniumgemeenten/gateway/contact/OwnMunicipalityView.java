package nl.millenniumgemeenten.gateway.contact;

import java.util.List;

/// A municipality that the contact speaks for. `report` says by when to report, and may be empty.
public record OwnMunicipalityView(
        String code, String name, String path, String state, String report, List<CardView> cards) {

    public OwnMunicipalityView {
        cards = List.copyOf(cards);
    }
}

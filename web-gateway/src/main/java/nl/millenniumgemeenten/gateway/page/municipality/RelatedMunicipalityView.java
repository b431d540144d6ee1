package nl.millenniumgemeenten.gateway.page.municipality;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;

/// A municipality that this one came from or went into. `note` says what happened, such as
/// "opgegaan in deze gemeente op 1 januari 2019"; `further` is where that one came from or went.
public record RelatedMunicipalityView(
        String name,
        String path,
        String note,
        List<BadgeView> badges,
        List<RelatedMunicipalityView> further) {

    public RelatedMunicipalityView {
        badges = List.copyOf(badges);
        further = List.copyOf(further);
    }
}

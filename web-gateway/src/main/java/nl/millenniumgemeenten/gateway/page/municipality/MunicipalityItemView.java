package nl.millenniumgemeenten.gateway.page.municipality;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;

/// A municipality where it stands in a list. `note` is a few words more, such as "tot 1 januari
/// 2019, nu Altena", and may be empty.
public record MunicipalityItemView(
        String name, String path, String province, List<BadgeView> badges, String note) {

    public MunicipalityItemView {
        badges = List.copyOf(badges);
    }
}

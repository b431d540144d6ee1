package nl.millenniumgemeenten.gateway.page.municipality;

import java.util.List;

/// The municipalities whose names begin with a letter. `anchor` is unique on the page and has no
/// spaces.
public record MunicipalityGroupView(
        String letter, String anchor, List<MunicipalityItemView> municipalities) {

    public MunicipalityGroupView {
        municipalities = List.copyOf(municipalities);
    }
}

package nl.millenniumgemeenten.gateway.page.municipality;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.LayoutView;

/// The register: what was looked for (`query`, may be empty), the value of `toon` that a new search
/// keeps (`shown`), what was found in words (`found`, such as "12 gemeenten gevonden voor ‘berg’")
/// and the municipalities.
public record MunicipalityListView(
        LayoutView layout,
        String query,
        String shown,
        String found,
        List<MunicipalityFilterView> filters,
        List<MunicipalityGroupView> groups) {

    public MunicipalityListView {
        filters = List.copyOf(filters);
        groups = List.copyOf(groups);
    }
}

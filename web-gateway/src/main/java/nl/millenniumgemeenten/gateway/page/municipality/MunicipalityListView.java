package nl.millenniumgemeenten.gateway.page.municipality;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DayChoiceView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The register: what was looked for (`query`, may be empty), the value of `toon` that a new search
/// keeps (`shown`), a sentence on filters that are not known (`unknown`, mostly empty), what was
/// found in words (`found`, such as "12 gemeenten gevonden voor ‘berg’") and the municipalities.
public record MunicipalityListView(
        LayoutView layout,
        String query,
        String shown,
        String unknown,
        String found,
        List<MunicipalityFilterView> filters,
        List<OptionView> provinces,
        List<OptionView> goals,
        DayChoiceView day,
        List<MunicipalityGroupView> groups) {

    public MunicipalityListView {
        filters = List.copyOf(filters);
        provinces = List.copyOf(provinces);
        goals = List.copyOf(goals);
        groups = List.copyOf(groups);
    }
}

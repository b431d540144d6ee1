package nl.millenniumgemeenten.gateway.contact;

import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;

/// What a municipality tells of its part, to be changed. The names of the fields are those of the
/// components; `themes` has one on each line.
public record ProfileView(
        LayoutView layout,
        String municipality,
        String path,
        String revision,
        String introduction,
        String themes,
        String planTitle,
        String planUrl,
        String ambassador,
        String responsibleAlderman,
        String workingGroup,
        String budgetPerInhabitant,
        String website,
        FormErrorsView errors) {}

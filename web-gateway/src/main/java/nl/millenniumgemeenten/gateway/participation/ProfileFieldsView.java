package nl.millenniumgemeenten.gateway.participation;

import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// The fields of a profile. Their names are those of the components; `themes` has one on each line.
public record ProfileFieldsView(
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

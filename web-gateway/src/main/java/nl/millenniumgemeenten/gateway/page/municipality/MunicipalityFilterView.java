package nl.millenniumgemeenten.gateway.page.municipality;

/// A way to narrow the list, with how many it would leave.
public record MunicipalityFilterView(String label, String count, String path, boolean selected) {}

package nl.millenniumgemeenten.gateway.page.map;

/// How many municipalities of a province take part, of how many.
public record ProvinceRowView(String name, String participants, String municipalities) {}

package nl.millenniumgemeenten.gateway.page.map;

/// How many municipalities of a province take part, of how many. `path` leads to the map of the
/// province, and is empty on that very map.
public record ProvinceRowView(
        String name, String path, String participants, String municipalities) {}

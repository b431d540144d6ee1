package nl.millenniumgemeenten.gateway.page.map;

/// A municipality in the table that says the same as the map. `since` and `goals` are empty where
/// they are not known, and where it does not take part.
public record MapRowView(
        String name,
        String path,
        String province,
        boolean participates,
        String since,
        String goals) {}

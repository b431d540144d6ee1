package nl.millenniumgemeenten.gateway.page.map;

/// A participant in the table that says the same as the map.
public record MapRowView(String name, String path, String province, String goals) {}

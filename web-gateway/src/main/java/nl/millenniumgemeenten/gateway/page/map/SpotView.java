package nl.millenniumgemeenten.gateway.page.map;

/// A municipality on a small map: the `d` of its path, or a dot at `x` and `y` where `path` is
/// empty; with a ring around it where it would be overlooked.
public record SpotView(String path, int x, int y, boolean ring) {}

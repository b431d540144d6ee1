package nl.millenniumgemeenten.gateway.page.map;

/// A municipality on the map: the `d` of its path, or a dot at `x` and `y` where `path` is empty.
/// `id` is unique on the page, `href` the address of its page. The name has its middle at `labelX`
/// and its base line at `labelY`.
public record AreaView(
        String id,
        String name,
        String path,
        int x,
        int y,
        String href,
        int labelX,
        int labelY,
        Shown shown) {

    /// When a name is to be seen without being asked for.
    public enum Shown {
        ALWAYS,
        /// Where there is room for it: on a wide screen.
        WIDE,
        /// Only under the mouse, or when it has the focus.
        ASKED
    }
}

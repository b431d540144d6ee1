package nl.millenniumgemeenten.gateway.page.map;

/// A municipality on the map: the `d` of its path, or a dot at `x` and `y` where `path` is empty.
/// Who takes part has the address of its page in `href`; else that is empty. The label stands at
/// `labelX` and `labelY`, beginning there or, with `labelEnds`, ending there.
public record AreaView(
        String name,
        String path,
        int x,
        int y,
        String href,
        int labelX,
        int labelY,
        boolean labelEnds) {}

package nl.millenniumgemeenten.gateway.layout;

/// A link by which somebody passes a page on. `before` is said before the name and not seen: the
/// heading says it.
public record ShareLinkView(String icon, String before, String name, String url) {}

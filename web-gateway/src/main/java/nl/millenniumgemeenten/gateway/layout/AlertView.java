package nl.millenniumgemeenten.gateway.layout;

/// An announcement above the content of a page.
///
/// @param look part of the name of its style: `information`, `warning`, `emergency`
/// @param kind the same in words, because colour alone tells nothing
/// @param icon the name of its icon
/// @param bodyHtml sanitised, may be empty
public record AlertView(String look, String kind, String icon, String title, String bodyHtml) {}

package nl.millenniumgemeenten.gateway.layout;

/// A date twice: `iso` for machines (`2010-10-07`, or less precise: `2010-10`, `2010`) and `text`
/// for people (`7 oktober 2010`).
public record DateView(String iso, String text) {}

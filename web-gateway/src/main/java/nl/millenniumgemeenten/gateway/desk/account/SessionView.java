package nl.millenniumgemeenten.gateway.desk.account;

/// A session: in which browser, since when and when it was last used.
///
/// @param endPath where it is ended; empty for the one in which this is shown
public record SessionView(String browser, String since, String lastSeen, String endPath) {}

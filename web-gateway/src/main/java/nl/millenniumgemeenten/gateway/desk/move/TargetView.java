package nl.millenniumgemeenten.gateway.desk.move;

/// A discussion that can be chosen.
///
/// @param path chooses it
public record TargetView(String title, String path, String count, String last) {}

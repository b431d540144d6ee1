package nl.millenniumgemeenten.gateway.layout;

/// A goal where others refer to it. `count` says how many participants chose it, as a short
/// sentence, and is empty where that is not shown.
public record GoalItemView(int number, String text, String theme, String path, String count) {}

package nl.millenniumgemeenten.gateway.desk.task;

/// Something that waits for somebody at the desk.
///
/// @param title what it is about
/// @param text since when, or what is asked
/// @param path the screen on which it is done
public record Task(String title, String text, String path) {}

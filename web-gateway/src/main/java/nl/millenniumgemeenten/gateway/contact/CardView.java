package nl.millenniumgemeenten.gateway.contact;

/// Something that can be done for a municipality.
public record CardView(String title, String text, String path) {}

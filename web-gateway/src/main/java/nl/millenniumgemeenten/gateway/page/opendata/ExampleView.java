package nl.millenniumgemeenten.gateway.page.opendata;

/// Something that can be asked of the API, and its address.
public record ExampleView(String question, String address, String path) {}

package nl.millenniumgemeenten.gateway.layout;

/// A fact: a term such as "Inwoners" and what is known of it, such as "12.001 (1 januari 2016)".
public record FactView(String term, String text) {}

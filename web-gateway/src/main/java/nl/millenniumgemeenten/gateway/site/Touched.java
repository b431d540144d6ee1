package nl.millenniumgemeenten.gateway.site;

import nl.millenniumgemeenten.events.Topic;

/// An aggregate of which something came in.
public record Touched(Topic topic, String subject) {}

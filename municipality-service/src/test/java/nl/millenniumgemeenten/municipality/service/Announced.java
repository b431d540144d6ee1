package nl.millenniumgemeenten.municipality.service;

import com.fasterxml.jackson.databind.JsonNode;

/// A change that waits in the outbox.
public record Announced(String type, String subject, JsonNode data) {}

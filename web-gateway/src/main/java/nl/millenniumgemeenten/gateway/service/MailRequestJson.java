package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.UUID;

/// A mail that a service wants sent.
@Serdeable
public record MailRequestJson(UUID id, String kind, String to, Map<String, String> parameters) {

    /// What is to be said of something; empty where it is not told.
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /// Without whom it is to and what it says.
    @Override
    public String toString() {
        return "MailRequestJson[" + id + ", " + kind + "]";
    }
}

package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Somebody who speaks for municipalities.
@Serdeable
public record ContactJson(
        UUID id,
        List<Spoken> municipalities,
        String name,
        String role,
        String email,
        String phone,
        Instant since) {

    /// A municipality that they speak for.
    @Serdeable
    public record Spoken(String code, String name, String slug) {}

    /// Whether they speak for a municipality.
    public boolean speaksFor(String code) {
        return municipalities.stream().anyMatch(spoken -> spoken.code().equals(code));
    }

    /// This contact as the services know one.
    public Caller caller() {
        return new Caller(id.toString(), name, List.of("municipality-contact"));
    }

    /// Without the person.
    @Override
    public String toString() {
        return "ContactJson[" + id + "]";
    }
}

package nl.millenniumgemeenten.municipality.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A contact as the desk reads one, and as a contact reads about themselves.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ContactJson(
        UUID id,
        List<Spoken> municipalities,
        String name,
        String role,
        String email,
        String phone,
        Instant since) {

    /// A municipality that they speak for.
    @Serdeable
    record Spoken(String code, String name, String slug) {}

    /// Without the person.
    @Override
    public String toString() {
        return "ContactJson[" + id + "]";
    }
}

package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A municipality that signed up: `state` is `WAITING`, `ASKED_BACK`, `APPROVED` or `REJECTED`;
/// `remark` is what was asked or why it was rejected; who signed up is known until it is settled.
@Serdeable
public record SignUpJson(
        UUID id,
        long revision,
        String state,
        String municipality,
        String municipalityName,
        String decidedBy,
        LocalDate decidedOn,
        List<Integer> goals,
        List<String> themes,
        String note,
        @Nullable PersonJson contact,
        String remark,
        Instant receivedAt,
        Instant since,
        boolean another) {

    /// Who signed up.
    @Serdeable
    public record PersonJson(String name, String role, String email, String phone) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "PersonJson";
        }
    }

    /// Without what was filled in.
    @Override
    public String toString() {
        return "SignUpJson[" + id + "]";
    }
}

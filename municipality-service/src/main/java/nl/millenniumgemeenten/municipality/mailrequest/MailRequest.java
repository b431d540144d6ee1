package nl.millenniumgemeenten.municipality.mailrequest;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// One mail to one person. The id stays with it until the mail has left, so that fetching it twice
/// does not send it twice.
public record MailRequest(
        UUID id,
        MailKind kind,
        EmailAddress to,
        Map<String, String> parameters,
        Instant requestedAt) {

    public MailRequest {
        parameters = Map.copyOf(parameters);
    }

    /// A mail that nobody has asked for before.
    public static MailRequest of(
            MailKind kind, EmailAddress to, Map<String, String> parameters, Instant now) {
        return new MailRequest(UUID.randomUUID(), kind, to, parameters, now);
    }

    /// Without whom it is to and what it says.
    @Override
    public String toString() {
        return "MailRequest[" + id + ", " + kind + "]";
    }
}

package nl.millenniumgemeenten.mailrequest;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// One mail to one person. The id stays with it until the mail has left, so that fetching it twice
/// does not send it twice.
///
/// @param kind what the website knows the words by
public record MailRequest(
        UUID id,
        String kind,
        EmailAddress to,
        Map<String, String> parameters,
        Instant requestedAt) {

    public MailRequest {
        parameters = Map.copyOf(parameters);
    }

    /// A mail that nobody has asked for before.
    ///
    /// @param kind of the service's own enum, so that what it can ask for stands in one place
    public static MailRequest of(
            Enum<?> kind, EmailAddress to, Map<String, String> parameters, Instant now) {
        return new MailRequest(UUID.randomUUID(), kind.name(), to, parameters, now);
    }

    /// Without whom it is to and what it says.
    @Override
    public String toString() {
        return "MailRequest[" + id + ", " + kind + "]";
    }
}

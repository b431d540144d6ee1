package nl.millenniumgemeenten.localstack.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One mail as one recipient got it.
///
/// @param to the address it was delivered to, which the headers need not name
/// @param text the plain text, empty where the mail has none
/// @param html the HTML, null where the mail has none
public record Mail(
        long id,
        Instant receivedAt,
        String from,
        String to,
        String subject,
        List<Header> headers,
        String text,
        @Nullable String html) {

    /// A header as it was sent, unfolded.
    public record Header(String name, String value) {}

    /// The value of the first header of this name, whatever its case.
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}

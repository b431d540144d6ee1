package nl.millenniumgemeenten.localstack.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes a message apart: what is read by people, in text and in HTML, and its headers.
final class MailReader {
    private MailReader() {}

    static Mail read(long id, Instant receivedAt, String recipient, MimeMessage message)
            throws MessagingException, IOException {
        var text = firstOfType("text/plain", message);
        return new Mail(
                id,
                receivedAt,
                decoded(Objects.requireNonNullElse(message.getHeader("From", ", "), "")),
                recipient,
                Objects.requireNonNullElse(message.getSubject(), ""),
                headers(message),
                Objects.requireNonNullElse(text, ""),
                firstOfType("text/html", message));
    }

    private static List<Mail.Header> headers(MimeMessage message) throws MessagingException {
        var headers = new ArrayList<Mail.Header>();
        for (var header : Collections.list(message.getAllHeaders())) {
            var value = MimeUtility.unfold(header.getValue());
            headers.add(new Mail.Header(header.getName(), decoded(value)));
        }
        return List.copyOf(headers);
    }

    private static @Nullable String firstOfType(String type, Part part)
            throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String content) {
            return content;
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var index = 0; index < parts.getCount(); index++) {
                var found = firstOfType(type, parts.getBodyPart(index));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException unknownLetters) {
            return value;
        }
    }
}

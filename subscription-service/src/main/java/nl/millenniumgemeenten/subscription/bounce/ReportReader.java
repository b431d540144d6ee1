package nl.millenniumgemeenten.subscription.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads delivery status notifications (RFC 3464), complaints (RFC 5965) and what qmail writes
/// instead. Of the mail that was returned only its own headers are read, for the key of the
/// delivery.
final class ReportReader {
    private static final Session NO_SESSION = Session.getInstance(new Properties());
    private static final Pattern KEY = Pattern.compile("[+<]([0-9A-Va-v]{23})@");

    /// Not part of a longer number with dots, such as an address of the network.
    private static final Pattern CODE =
            Pattern.compile("(?<![\\d.])[45]\\.\\d{1,3}\\.\\d{1,3}(?!\\.?\\d)");

    private static final Pattern LEAVING =
            Pattern.compile("\\+afmelden-([0-9A-Va-v]{23})@", Pattern.CASE_INSENSITIVE);

    private static final String QMAIL = "Hi. This is the";
    private static final Set<String> WHERE_IT_CAME =
            Set.of("to", "delivered-to", "x-original-to", "envelope-to");
    private static final Set<String> OF_THE_RETURNED = Set.of("return-path", "message-id");

    private ReportReader() {}

    /// What this mail is. Whatever cannot be read is no report.
    static Report read(byte[] mail) {
        try {
            var message = new MimeMessage(NO_SESSION, new ByteArrayInputStream(mail));
            var leaving = leaving(message);
            if (!leaving.isEmpty()) {
                return new Report.Leaving(leaving);
            }
            if (message.isMimeType("multipart/report")) {
                return report(mail, message);
            }
            if (message.isMimeType("text/plain")) {
                return text(mail, message);
            }
            return isAnsweredByMachine(message) ? new Report.Passing() : new Report.Other();
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return new Report.Other();
        }
    }

    /// Whatever it says: who knows this address has the mail of the reader. Machines that answer by
    /// themselves do not mean it.
    private static List<String> leaving(MimeMessage message) throws MessagingException {
        return isAnsweredByMachine(message) || message.isMimeType("multipart/report")
                ? List.of()
                : named(message.getAllHeaders().asIterator(), WHERE_IT_CAME, LEAVING);
    }

    private static Report report(byte[] mail, MimeMessage message)
            throws MessagingException, IOException {
        var kind = new ContentType(message.getContentType()).getParameter("report-type");
        var parts = new MimeMultipart(message.getDataHandler().getDataSource());
        var returned = returned(parts);
        return switch (kind == null ? "" : kind.toLowerCase(Locale.ROOT)) {
            case "delivery-status" -> status(mail, message, parts, returned);
            case "feedback-report" -> complaint(mail, message, parts, returned);
            default -> new Report.Other();
        };
    }

    private static Report status(
            byte[] mail, MimeMessage message, MimeMultipart parts, List<String> returned)
            throws MessagingException, IOException {
        var known = false;
        for (var group : groups(parts, "message/delivery-status")) {
            var action = first(group, "Action").toLowerCase(Locale.ROOT);
            if (action.equals("failed")) {
                var code = code(first(group, "Status"), first(group, "Diagnostic-Code"));
                return new Report.Returned(
                        keys(message, returned),
                        BounceKind.of(code),
                        code,
                        reference(mail, message));
            }
            known |= !action.isEmpty();
        }
        return known ? new Report.Passing() : new Report.Other();
    }

    private static Report complaint(
            byte[] mail, MimeMessage message, MimeMultipart parts, List<String> returned)
            throws MessagingException, IOException {
        for (var group : groups(parts, "message/feedback-report")) {
            var type = first(group, "Feedback-Type").toLowerCase(Locale.ROOT);
            if (type.equals("abuse")) {
                var from = new ArrayList<>(keysIn(first(group, "Original-Mail-From")));
                from.addAll(keys(message, returned));
                return new Report.Returned(
                        from, BounceKind.COMPLAINT, "", reference(mail, message));
            }
            if (type.equals("not-spam")) {
                return new Report.Passing();
            }
        }
        return new Report.Other();
    }

    /// qmail writes for people, in a form that has not changed in thirty years.
    private static Report text(byte[] mail, MimeMessage message)
            throws MessagingException, IOException {
        var text = latin(message.getInputStream().readAllBytes()).stripLeading();
        if (!text.startsWith(QMAIL)) {
            return isAnsweredByMachine(message) ? new Report.Passing() : new Report.Other();
        }
        var code = code("", text);
        return new Report.Returned(
                keys(message, keysIn(text)), BounceKind.of(code), code, reference(mail, message));
    }

    private static boolean isAnsweredByMachine(MimeMessage message) throws MessagingException {
        var submitted = message.getHeader("Auto-Submitted", null);
        return submitted != null && submitted.toLowerCase(Locale.ROOT).startsWith("auto-replied");
    }

    /// The code of the answer says more than a status that ends in noughts.
    private static String code(String status, String diagnostic) {
        var told = firstCode(status);
        var said = firstCode(diagnostic);
        return told.isEmpty() || (told.endsWith(".0.0") && !said.isEmpty()) ? said : told;
    }

    private static String firstCode(String text) {
        var code = CODE.matcher(text);
        return code.find() ? code.group() : "";
    }

    /// The keys in the addresses that the report was sent to, then those of the mail it returns.
    private static List<String> keys(MimeMessage message, List<String> returned)
            throws MessagingException {
        var keys = new LinkedHashSet<String>();
        keys.addAll(named(message.getAllHeaders().asIterator(), WHERE_IT_CAME));
        keys.addAll(returned);
        return List.copyOf(keys);
    }

    private static List<String> returned(MimeMultipart parts)
            throws MessagingException, IOException {
        for (int at = 0; at < parts.getCount(); at++) {
            var part = parts.getBodyPart(at);
            if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822")) {
                return named(headers(bytes(part)).getAllHeaders().asIterator(), OF_THE_RETURNED);
            }
        }
        return List.of();
    }

    private static List<String> named(Iterator<Header> headers, Set<String> names) {
        return named(headers, names, KEY);
    }

    private static List<String> named(
            Iterator<Header> headers, Set<String> names, Pattern pattern) {
        var keys = new ArrayList<String>();
        headers.forEachRemaining(header -> {
            if (names.contains(header.getName().toLowerCase(Locale.ROOT))) {
                keys.addAll(keysIn(header.getValue(), pattern));
            }
        });
        return keys;
    }

    private static List<String> keysIn(String text) {
        return keysIn(text, KEY);
    }

    private static List<String> keysIn(String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(key -> Objects.requireNonNull(key.group(1)))
                .distinct()
                .toList();
    }

    /// The groups of fields in the part of this type: one about the mail, and one for each of its
    /// recipients.
    private static List<InternetHeaders> groups(MimeMultipart parts, String type)
            throws MessagingException, IOException {
        var groups = new ArrayList<InternetHeaders>();
        for (int at = 0; at < parts.getCount(); at++) {
            var part = parts.getBodyPart(at);
            if (part.isMimeType(type)) {
                var fields = new ByteArrayInputStream(bytes(part));
                while (fields.available() > 0) {
                    groups.add(new InternetHeaders(fields, true));
                }
            }
        }
        return groups;
    }

    private static InternetHeaders headers(byte[] bytes) throws MessagingException {
        return new InternetHeaders(new ByteArrayInputStream(bytes), true);
    }

    private static byte[] bytes(BodyPart part) throws MessagingException, IOException {
        try (var stream = part.getInputStream()) {
            return stream.readAllBytes();
        }
    }

    private static String first(InternetHeaders fields, String name) {
        var values = fields.getHeader(name);
        return values == null ? "" : values[0].strip();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// The Message-ID is the same in every copy; a mail without one is known by what it says.
    private static String reference(byte[] mail, MimeMessage message) throws MessagingException {
        var id = message.getHeader("Message-ID", null);
        try {
            return id != null
                    ? id.strip()
                    : HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(mail));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package nl.millenniumgemeenten.subscription.answer;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.subscription.mailbox.Recipients;
import nl.millenniumgemeenten.subscription.replyto.ReplyTo;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;

/// Reads a mail that somebody sent us, whatever is in it.
final class AnswerReader {
    private static final Session NO_SESSION = Session.getInstance(new Properties());

    /// Headers that nobody's own mail has: of lists, and of programs that answer.
    private static final List<String> OF_MACHINES =
            List.of(
                    "List-Id",
                    "List-Post",
                    "List-Unsubscribe",
                    "X-Autoreply",
                    "X-Autorespond",
                    "X-Failed-Recipients");

    private static final Pattern BULK = Pattern.compile("bulk|junk|list|auto_reply");

    /// How programs begin a subject that tell nothing else about themselves.
    private static final Pattern AWAY =
            Pattern.compile(
                    "(?:automatisch antwoord|automatische reactie|automatic reply|auto-?reply"
                            + "|out of (?:the )?office|afwezigheids(?:bericht|assistent)"
                            + "|niet aanwezig|autoantwoord|undeliver\\w*|onbestelbaar)(?!\\w)",
                    Pattern.CASE_INSENSITIVE);

    /// Nobody writes more into one header that is read as a whole.
    private static final int LONGEST_HEADER = 2_000;

    private static final Pattern NOBODY =
            Pattern.compile("(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply)@.*");

    private AnswerReader() {}

    /// This mail; nothing if it breaks so many rules that it is none.
    ///
    /// @param isWhole whether this is all of it, or only the head of one that is too large
    static Optional<ReceivedMail> read(byte[] mail, boolean isWhole, ReplyTo addresses) {
        try {
            var message = new MimeMessage(NO_SESSION, new ByteArrayInputStream(mail));
            var tokens =
                    Recipients.of(message).stream()
                            .flatMap(header -> addresses.tokensIn(header).stream())
                            .distinct()
                            .toList();
            var from = from(message);
            return Optional.of(
                    new ReceivedMail(
                            tokens,
                            from,
                            reference(mail, message),
                            isByMachine(message, from),
                            isWhole
                                    ? new ReceivedMail.Content.Whole(message)
                                    : new ReceivedMail.Content.TooLarge()));
        } catch (MessagingException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /// One address in one header: who names several may be anybody.
    private static Optional<EmailAddress> from(MimeMessage message) throws MessagingException {
        var headers = message.getHeader("From");
        if (headers == null || headers.length != 1 || headers[0].length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        try {
            var named = InternetAddress.parseHeader(headers[0], false);
            return named.length == 1 && named[0].getAddress() != null
                    ? EmailAddress.parse(named[0].getAddress())
                    : Optional.empty();
        } catch (AddressException | RuntimeException garbage) {
            return Optional.empty();
        }
    }

    private static boolean isByMachine(MimeMessage message, Optional<EmailAddress> from)
            throws MessagingException {
        for (var name : OF_MACHINES) {
            if (message.getHeader(name) != null) {
                return true;
            }
        }
        var submitted = header(message, "Auto-Submitted");
        return !(submitted.isEmpty() || submitted.startsWith("no"))
                || header(message, "Return-Path").equals("<>")
                || BULK.matcher(header(message, "Precedence")).matches()
                || AWAY.matcher(subject(message)).lookingAt()
                || message.isMimeType("multipart/report")
                || from.filter(address -> NOBODY.matcher(address.key()).matches()).isPresent();
    }

    /// Without what mail needs for letters that it does not know, and for lines that are too long.
    private static String subject(MimeMessage message) throws MessagingException {
        var subjects = message.getHeader("Subject");
        if (subjects == null) {
            return "";
        }
        var typed = subjects[0].substring(0, Math.min(LONGEST_HEADER, subjects[0].length()));
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(typed)).strip();
        } catch (UnsupportedEncodingException unknown) {
            return typed.strip();
        }
    }

    /// What the first header of a name says, in small letters; empty if there is none.
    private static String header(MimeMessage message, String name) throws MessagingException {
        var values = message.getHeader(name);
        return values == null ? "" : values[0].strip().toLowerCase(Locale.ROOT);
    }

    /// The Message-ID is the same in every copy; a mail without one is known by what it says.
    private static String reference(byte[] mail, MimeMessage message) throws MessagingException {
        var id = message.getHeader("Message-ID");
        try {
            return id != null && !id[0].isBlank()
                    ? id[0].strip()
                    : HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(mail));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

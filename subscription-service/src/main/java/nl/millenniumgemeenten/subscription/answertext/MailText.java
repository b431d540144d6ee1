package nl.millenniumgemeenten.subscription.answertext;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Looks for the text of a mail in its parts: the plain text where there is some, or else the HTML.
/// What is attached is left alone. However many parts there are, and however deep, it looks at no
/// more of them than mails of people have.
public final class MailText {
    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 100;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /// What programs say who do not know, or mean the one above by it.
    private static final Set<String> VAGUE =
            Set.of("us-ascii", "iso-8859-1", "unknown-8bit", "x-unknown", "default");

    private static final int LONGEST_STUB = 400;
    private static final Pattern STUB =
            Pattern.compile("(?<!\\w)html(?!\\w)", Pattern.CASE_INSENSITIVE);

    private final String marker;
    private int parts;
    private boolean attached;

    private MailText(String marker) {
        this.marker = marker;
    }

    /// What was found.
    public sealed interface Found {
        /// What its writer wrote.
        record Words(String text) implements Found {}

        /// Nothing, though what is answered may stand there.
        record Nothing() implements Found {}

        /// No text, but something is attached.
        record OnlyAttached() implements Found {}

        /// Nobody can tell: it breaks the rules of mail.
        record Unreadable() implements Found {}
    }

    /// What the writer of this mail wrote.
    ///
    /// @param marker a line of ours above which people write; it need not be there
    public static Found of(Part mail, String marker) {
        try {
            var reading = new MailText(marker);
            var body = reading.body(mail, 0);
            var words = body.map(found -> OwnWords.of(found, marker)).orElse("");
            if (!words.isEmpty()) {
                return new Found.Words(words);
            }
            return reading.attached ? new Found.OnlyAttached() : new Found.Nothing();
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError broken) {
            return new Found.Unreadable();
        }
    }

    private Optional<Body> body(Part part, int depth) throws MessagingException, IOException {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            throw new MessagingException("No person sends so many parts");
        }
        if (part.isMimeType("multipart/*")) {
            var inside = new MimeMultipart(part.getDataHandler().getDataSource());
            return part.isMimeType("multipart/alternative")
                    ? oneOf(inside, depth)
                    : allOf(inside, depth);
        }
        var isAttached =
                Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                        || (depth > 0 && part.getFileName() != null);
        if (!isAttached && part.isMimeType("text/plain")) {
            return Optional.of(plain(part));
        }
        if (!isAttached && part.isMimeType("text/html")) {
            return Optional.of(HtmlLines.of(text(part)));
        }
        attached = true;
        return Optional.empty();
    }

    /// The same in several forms: plain text comes first, unless its writer wrote nothing of it.
    private Optional<Body> oneOf(MimeMultipart forms, int depth)
            throws MessagingException, IOException {
        var found = new ArrayList<Body>();
        for (int at = 0; at < forms.getCount(); at++) {
            body(forms.getBodyPart(at), depth + 1).ifPresent(found::add);
        }
        return first(found, words -> !words.isEmpty() && !isStub(words))
                .or(() -> first(found, words -> !words.isEmpty()))
                .or(() -> found.stream().findFirst());
    }

    private Optional<Body> first(List<Body> forms, Predicate<String> words) {
        return forms.stream().filter(form -> words.test(OwnWords.of(form, marker))).findFirst();
    }

    /// What programs write instead of what is in the HTML.
    private static boolean isStub(String words) {
        return words.length() <= LONGEST_STUB && STUB.matcher(words).find();
    }

    /// Some programs put what stands below a picture into another part.
    private Optional<Body> allOf(MimeMultipart pieces, int depth)
            throws MessagingException, IOException {
        var all = Optional.<Body>empty();
        for (int at = 0; at < pieces.getCount(); at++) {
            var piece = body(pieces.getBodyPart(at), depth + 1);
            var before = all;
            all =
                    piece.map(next -> before.map(first -> first.and(next)).orElse(next))
                            .or(() -> before);
        }
        return all;
    }

    private static Body plain(Part part) throws MessagingException, IOException {
        var type = type(part);
        return "flowed".equalsIgnoreCase(type.getParameter("format"))
                ? PlainLines.flowed(text(part), "yes".equalsIgnoreCase(type.getParameter("delsp")))
                : PlainLines.of(text(part));
    }

    private static String text(Part part) throws MessagingException, IOException {
        byte[] bytes;
        try (var content = part.getInputStream()) {
            bytes = content.readAllBytes();
        }
        var named = type(part).getParameter("charset");
        return decoded(bytes, named == null ? "" : named.strip().toLowerCase(Locale.ROOT));
    }

    private static ContentType type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException unreadable) {
            return new ContentType("text", "plain", null);
        }
    }

    /// In the charset that it says; in whatever fits if it says none that we know.
    private static String decoded(byte[] bytes, String charset) {
        if (charset.isEmpty() || VAGUE.contains(charset)) {
            return guessed(bytes);
        }
        try {
            return new String(bytes, Charset.forName(MimeUtility.javaCharset(charset)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return guessed(bytes);
        }
    }

    private static String guessed(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException western) {
            return new String(bytes, WESTERN);
        }
    }
}

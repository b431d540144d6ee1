package nl.millenniumgemeenten.subscription.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.subscription.compose.ReaderToken;
import nl.millenniumgemeenten.subscription.issue.IssueId;
import nl.millenniumgemeenten.subscription.sending.HeaderText;
import nl.millenniumgemeenten.subscription.sending.QuotedPrintable;
import nl.millenniumgemeenten.subscription.smtp.DotStuffing;

/// The mail of an issue as it goes over the wire, but for what is each reader's own: encoded once,
/// and cut where the reader's token comes.
final class IssueMail {
    private final IssueId issue;
    private final String shared;
    private final List<byte[]> pieces;

    private IssueMail(IssueId issue, String shared, List<byte[]> pieces) {
        this.issue = issue;
        this.shared = shared;
        this.pieces = pieces;
    }

    static IssueMail of(
            IssueId issue,
            long number,
            String from,
            String sender,
            String site,
            String language,
            String subject,
            String plain,
            String html) {
        var boundary = "=_" + issue.value().toString().replace("-", "");
        var domain = sender.substring(sender.lastIndexOf('@') + 1);
        var head =
                "From: %s <%s>\r\n".formatted(HeaderText.name(from), sender)
                        + "Subject: %s\r\n".formatted(HeaderText.of(subject))
                        + "List-Id: <nieuwsbrief.%s>\r\n".formatted(domain)
                        + "List-Unsubscribe: <%s/nieuwsbrief/afmelden/%s?issue=%d>\r\n"
                                .formatted(site, ReaderToken.PLACEHOLDER, number)
                        + "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"
                        + "Precedence: list\r\n"
                        + "Content-Language: %s\r\n".formatted(HeaderText.of(language))
                        + "MIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/alternative;\r\n boundary=\"%s\"\r\n\r\n"
                                .formatted(boundary);
        // The best form comes last.
        var body = part(boundary, "plain", plain) + part(boundary, "html", html);
        var whole = head + body + "--" + boundary + "--\r\n";
        return new IssueMail(issue, domain, cut(DotStuffing.of(whole.getBytes(US_ASCII))));
    }

    IssueId issue() {
        return issue;
    }

    /// The whole message, with its own head before what all readers share.
    byte[] of(String reader, String key, String token, String date) {
        var message = new ByteArrayOutputStream(16 * 1024);
        var own =
                "Date: %s\r\nTo: %s\r\nMessage-ID: <%s@%s>\r\n"
                        .formatted(date, reader, key, shared);
        message.writeBytes(own.getBytes(US_ASCII));
        message.writeBytes(pieces.getFirst());
        var tokenBytes = token.getBytes(US_ASCII);
        for (var piece : pieces.subList(1, pieces.size())) {
            message.writeBytes(tokenBytes);
            message.writeBytes(piece);
        }
        return message.toByteArray();
    }

    private static String part(String boundary, String kind, String text) {
        return "--"
                + boundary
                + "\r\nContent-Type: text/"
                + kind
                + "; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + QuotedPrintable.of(text, ReaderToken.PLACEHOLDER);
    }

    private static List<byte[]> cut(byte[] whole) {
        var text = new String(whole, US_ASCII);
        var pieces = new ArrayList<byte[]>();
        for (var piece : text.split(ReaderToken.PLACEHOLDER, -1)) {
            pieces.add(piece.getBytes(US_ASCII));
        }
        return List.copyOf(pieces);
    }
}

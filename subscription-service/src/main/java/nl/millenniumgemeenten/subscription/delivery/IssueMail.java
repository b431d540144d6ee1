package nl.millenniumgemeenten.subscription.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.subscription.compose.ReaderToken;
import nl.millenniumgemeenten.subscription.dkim.DkimSigner;
import nl.millenniumgemeenten.subscription.dkim.Relaxed;
import nl.millenniumgemeenten.subscription.issue.IssueId;
import nl.millenniumgemeenten.subscription.sending.HeaderText;
import nl.millenniumgemeenten.subscription.sending.QuotedPrintable;
import nl.millenniumgemeenten.subscription.smtp.DotStuffing;
import nl.millenniumgemeenten.subscription.smtp.SmtpConnection;

/// The mail of an issue as it goes over the wire, but for what is each reader's own: encoded once,
/// and cut where the reader's token comes.
final class IssueMail {
    private final IssueId issue;
    private final String shared;
    private final String leaving;
    private final String query;
    private final ReturnAddress addresses;
    private final String head;
    private final List<byte[]> pieces;

    /// What of the body is signed, cut in the same way.
    private final List<byte[]> canonical;

    private final DkimSigner signer;

    private IssueMail(
            IssueId issue,
            String shared,
            String leaving,
            String query,
            ReturnAddress addresses,
            String head,
            List<byte[]> pieces,
            List<byte[]> canonical,
            DkimSigner signer) {
        this.issue = issue;
        this.shared = shared;
        this.leaving = leaving;
        this.query = query;
        this.addresses = addresses;
        this.head = head;
        this.pieces = pieces;
        this.canonical = canonical;
        this.signer = signer;
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
            String html,
            ReturnAddress addresses,
            DkimSigner signer) {
        var boundary = "=_" + issue.value().toString().replace("-", "");
        var domain = sender.substring(sender.lastIndexOf('@') + 1);
        var head =
                "From: %s\r\n".formatted(HeaderText.mailbox(from, sender))
                        + "Subject: %s\r\n".formatted(HeaderText.of(subject))
                        + "List-Id: <nieuwsbrief.%s>\r\n".formatted(domain)
                        + "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"
                        + "Precedence: list\r\n"
                        + "Content-Language: %s\r\n".formatted(HeaderText.of(language))
                        + "MIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/alternative;\r\n boundary=\"%s\"\r\n"
                                .formatted(boundary);
        // The best form comes last.
        var body = part(boundary, "plain", plain) + part(boundary, "html", html);
        var whole = (body + "--" + boundary + "--\r\n").getBytes(US_ASCII);
        return new IssueMail(
                issue,
                domain,
                site + "/nieuwsbrief/afmelden/",
                "?issue=" + number,
                addresses,
                head,
                cut(DotStuffing.of(whole)),
                cut(Relaxed.body(whole)),
                signer);
    }

    IssueId issue() {
        return issue;
    }

    /// Writes the whole message, with its own head before what all readers share.
    void writeTo(
            SmtpConnection connection,
            String reader,
            String key,
            String token,
            String date,
            Instant now)
            throws IOException {
        var fields =
                "Date: "
                        + date
                        + "\r\nTo: "
                        + reader
                        + "\r\nMessage-ID: <"
                        + key
                        + "@"
                        + shared
                        + ">\r\n"
                        + unsubscribe(key, token)
                        + head;
        var tokenBytes = token.getBytes(US_ASCII);
        var signatures =
                signer.isSigning() ? signer.sign(fields, now, with(tokenBytes, canonical)) : "";
        var own = (signatures + fields + "\r\n").getBytes(US_ASCII);
        connection.write(own, own.length);
        for (int nth = 0; nth < pieces.size(); nth++) {
            if (nth > 0) {
                connection.write(tokenBytes, tokenBytes.length);
            }
            var piece = pieces.get(nth);
            connection.write(piece, piece.length);
        }
    }

    /// By a page, and by a mail for programs that know nothing else (RFC 2369).
    private String unsubscribe(String key, String token) {
        var mailbox = addresses.leaving(key);
        return "List-Unsubscribe: <"
                + leaving
                + token
                + query
                + (mailbox.isEmpty() ? ">" : ">,\r\n <mailto:" + mailbox + "?subject=afmelden>")
                + "\r\n";
    }

    private static byte[][] with(byte[] token, List<byte[]> pieces) {
        var all = new byte[2 * pieces.size() - 1][];
        for (int nth = 0; nth < all.length; nth++) {
            all[nth] = nth % 2 == 0 ? pieces.get(nth / 2) : token;
        }
        return all;
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

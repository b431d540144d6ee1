package nl.millenniumgemeenten.subscription.mail;

import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import nl.millenniumgemeenten.subscription.text.Filled;
import nl.millenniumgemeenten.subscription.text.Piece;

/// A mail to one person in its frame.
///
/// @param marker above which people write who answer; empty of what nobody can answer by mail
public record MailView(
        String campaign, String siteAddress, ReaderLanguage language, Filled says, String marker) {
    private static final Collector<CharSequence, ?, String> LINES = Collectors.joining("\n");

    /// How it begins.
    public String greeting() {
        return switch (language) {
            case DUTCH -> "Hallo,";
            case ENGLISH -> "Hello,";
        };
    }

    /// How it ends, before the name of the campaign.
    public String closing() {
        return switch (language) {
            case DUTCH -> "Vriendelijke groet,";
            case ENGLISH -> "Kind regards,";
        };
    }

    /// The text of it, without HTML.
    public String plain() {
        var always =
                says.always().isEmpty()
                        ? ""
                        : "\n\n" + says.alwaysHeading() + "\n" + plain(says.always());
        return plain(says.pieces()) + always;
    }

    /// The text at the foot, without HTML.
    public String plainFooter() {
        return plain(says.footer());
    }

    private static String plain(List<Piece> pieces) {
        return String.join("\n\n", pieces.stream().map(MailView::plain).toList());
    }

    private static String plain(Piece piece) {
        return switch (piece) {
            case Piece.Paragraph(var parts) -> paragraph(parts);
            case Piece.Heading(var text) -> paragraph(List.of(text));
            case Piece.Quote(var paragraphs) ->
                    String.join("\n\n", paragraphs).lines().map(MailView::quoted).collect(LINES);
            case Piece.Button(var label, var address) -> label + ":\n" + address;
            case Piece.Bullets(var items) ->
                    String.join("\n", items.stream().map(item -> "- " + item).toList());
        };
    }

    private static String quoted(String line) {
        return line.isEmpty() ? ">" : "> " + line;
    }

    /// The addresses of its links follow, each on a line of its own, where every mail program finds
    /// them.
    private static String paragraph(List<Piece.Part> parts) {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        parts.stream()
                .map(Piece.Part::address)
                .filter(address -> !address.isEmpty())
                .forEach(address -> text.append('\n').append(address));
        return text.toString();
    }

    @Override
    public String toString() {
        return "MailView[hidden]";
    }
}

package nl.millenniumgemeenten.gateway.feed;

import java.util.stream.Collectors;
import nl.millenniumgemeenten.events.IssueChange;
import nl.millenniumgemeenten.gateway.library.MediaPictures;
import nl.millenniumgemeenten.gateway.site.Reading;

/// An issue of the newsletter as one piece of HTML, for who reads it elsewhere.
final class IssueHtml {
    private IssueHtml() {}

    static String of(Reading reading, IssueChange.Archived issue) {
        return issue.blocks().stream()
                .map(block -> html(reading, block))
                .collect(Collectors.joining("\n"));
    }

    private static String html(Reading reading, IssueChange.Block block) {
        return switch (block) {
            case IssueChange.Heading(var text) -> "<h2>" + escaped(text) + "</h2>";
            case IssueChange.Text(var html) -> html;
            case IssueChange.Items(var items) ->
                    items.stream()
                            .map(IssueHtml::item)
                            .collect(Collectors.joining("", "<ul>", "</ul>"));
            case IssueChange.Button(var label, var url) -> "<p>" + link(url, label) + "</p>";
            case IssueChange.Picture picture -> picture(reading, picture);
            case IssueChange.Divider() -> "<hr>";
        };
    }

    private static String item(IssueChange.Item item) {
        var summary = item.summary().isEmpty() ? "" : "<br>" + escaped(item.summary());
        return "<li>" + link(item.path(), item.title()) + summary + "</li>";
    }

    /// A picture that is not there any more leaves what it showed.
    private static String picture(Reading reading, IssueChange.Picture block) {
        var alternative = block.picture().alternative();
        return MediaPictures.of(reading, block.picture().media(), alternative)
                .map(picture ->
                        "<p><img src=\"%s\" width=\"%d\" height=\"%d\" alt=\"%s\"></p>"
                                .formatted(
                                        picture.source(),
                                        picture.width(),
                                        picture.height(),
                                        escaped(alternative)))
                .orElse(alternative.isEmpty() ? "" : "<p>" + escaped(alternative) + "</p>");
    }

    private static String link(String url, String label) {
        return "<a href=\"" + escaped(url) + "\">" + escaped(label) + "</a>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package nl.millenniumgemeenten.content.timeline.format;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.content.html.PostText;
import nl.millenniumgemeenten.content.timeline.format.FoundPost.Picture;

/// A JSON Feed: <https://www.jsonfeed.org/version/1.1/>.
final class JsonFeed {
    private JsonFeed() {}

    static List<FoundPost> posts(byte[] content) throws NotReadable {
        var feed = Json.read(content);
        if (!Json.text(feed, "version").contains("jsonfeed.org/version/")) {
            throw new NotReadable("Dit is wel JSON, maar geen JSON Feed.");
        }
        var language = Json.text(feed, "language");
        return Json.list(Json.object(feed, "items")).stream()
                .flatMap(item -> post(item, language).stream())
                .toList();
    }

    private static Optional<FoundPost> post(JsonNode item, String language) {
        var url =
                Tidy.address(Json.text(item, "url"))
                        .or(() -> Tidy.address(Json.text(item, "id")))
                        .or(() -> Tidy.address(Json.text(item, "external_url")));
        if (url.isEmpty()) {
            return Optional.empty();
        }
        var id = Json.text(item, "id");
        var content = Json.text(item, "content_html");
        var text =
                PostText.of(content.isEmpty() ? escaped(Json.text(item, "content_text")) : content);
        var summary = Json.text(item, "summary");
        var own = Json.text(item, "language");
        return Optional.of(
                new FoundPost(
                        FeedFormat.id(id.isEmpty() ? url.get() : id),
                        url.get(),
                        Tidy.line(escaped(Json.text(item, "title"))),
                        summary.isEmpty()
                                ? Tidy.html(text)
                                : Tidy.html(PostText.of(escaped(summary))),
                        "",
                        Tidy.language(own.isEmpty() ? language : own),
                        pictures(item, text),
                        Tidy.moment(Json.text(item, "date_published")),
                        Tidy.moment(Json.text(item, "date_modified"))));
    }

    private static List<Picture> pictures(JsonNode item, PostText text) {
        var pictures = new ArrayList<Picture>();
        Tidy.address(Json.text(item, "image"))
                .ifPresent(address -> pictures.add(new Picture(address, "")));
        for (var attachment : Json.list(Json.object(item, "attachments"))) {
            if (Json.text(attachment, "mime_type").startsWith("image/")) {
                Tidy.address(Json.text(attachment, "url"))
                        .ifPresent(address ->
                                pictures.add(
                                        new Picture(
                                                address,
                                                Tidy.alternative(Json.text(attachment, "title")))));
            }
        }
        return FeedFormat.orInText(pictures, text);
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

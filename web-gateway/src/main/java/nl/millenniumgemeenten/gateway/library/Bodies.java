package nl.millenniumgemeenten.gateway.library;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import org.jspecify.annotations.Nullable;

/// Makes a body ready for a visitor: the one place where the pictures and links to pages that it
/// holds by id get their addresses. A body is sanitised when it is saved, in the one way of writing
/// that this reads.
///
/// A picture that is no longer there leaves its alternative text, or nothing if it was decoration.
public final class Bodies {
    private static final Pattern FIGURE =
            Pattern.compile("<figure\\b[^>]*>(.*?)</figure>\n?", Pattern.DOTALL);
    private static final Pattern IMAGE = Pattern.compile("<img\\b([^>]*)>");
    private static final Pattern LOOSE_IMAGE = Pattern.compile("<img\\b[^>]*\\bdata-media=[^>]*>");
    private static final Pattern CAPTION =
            Pattern.compile("<figcaption\\b[^>]*>(.*?)</figcaption>", Pattern.DOTALL);
    private static final Pattern PAGE_LINK =
            Pattern.compile("<a\\b([^>]*\\bdata-page=\"[^>]*)>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

    /// A picture in running text is as wide as the text.
    private static final String SIZES = "(min-width: 48rem) 44rem, 100vw";

    private Bodies() {}

    /// The body with the pictures and the addresses of this moment.
    public static String html(Reading reading, String body) {
        if (!body.contains("data-media=") && !body.contains("data-page=")) {
            return body;
        }
        var withFigures =
                FIGURE.matcher(body)
                        .replaceAll(
                                match -> Matcher.quoteReplacement(figure(reading, match.group(1))));
        // A loose picture has nowhere to stand; only a damaged body holds one.
        var withPictures =
                LOOSE_IMAGE
                        .matcher(withFigures)
                        .replaceAll(
                                match -> Matcher.quoteReplacement(figure(reading, match.group())));
        return PAGE_LINK
                .matcher(withPictures)
                .replaceAll(match -> Matcher.quoteReplacement(pageLink(reading, match.group(1))));
    }

    private static String figure(Reading reading, String content) {
        var image = IMAGE.matcher(content);
        if (!image.find()) {
            return "<figure>" + content + "</figure>\n";
        }
        var attributes = attributes(image.group(1));
        var alternative = attributes.getOrDefault("alt", "");
        return id(attributes.get("data-media"))
                .flatMap(id -> MediaPictures.of(reading, id, alternative))
                .map(picture -> figure(picture, caption(content)))
                .orElseGet(() -> alternative.isEmpty() ? "" : "<p>" + alternative + "</p>\n");
    }

    /// The alternative text comes out of the body as HTML, as the caption does; the credit does
    /// not.
    private static String figure(MediaPictureView picture, String caption) {
        var credit =
                picture.credit().isEmpty()
                        ? ""
                        : "<span class=\"credit\">Beeld: " + escaped(picture.credit()) + "</span>";
        var below =
                caption.isEmpty() || credit.isEmpty() ? caption + credit : caption + " " + credit;
        return """
        <figure class="figure"><picture><source type="image/webp" srcset="%s" sizes="%s">\
        <img class="picture" src="%s" srcset="%s" sizes="%s" width="%d" height="%d" alt="%s"\
         loading="lazy" decoding="async"></picture>%s</figure>
        """
                .formatted(
                        picture.webp(),
                        SIZES,
                        picture.source(),
                        picture.sourceSet(),
                        SIZES,
                        picture.width(),
                        picture.height(),
                        picture.alternative(),
                        below.isEmpty() ? "" : "<figcaption>" + below + "</figcaption>");
    }

    private static String caption(String content) {
        var caption = CAPTION.matcher(content);
        return caption.find() ? caption.group(1).strip() : "";
    }

    /// To where the page stands now. Where it was withdrawn, the old address says so.
    private static String pageLink(Reading reading, String given) {
        var attributes = attributes(given);
        return id(attributes.get("data-page"))
                .flatMap(id -> reading.ask(new Question.LivePage(id)))
                .map(page -> page.path())
                .or(() -> Optional.ofNullable(attributes.get("href")))
                .map(path -> "<a href=\"" + escapedPath(path) + "\">")
                .orElse("<a>");
    }

    private static String escapedPath(String path) {
        return path.replace("\"", "%22").replace("<", "%3C").replace(">", "%3E");
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Map<String, String> attributes(String tag) {
        return ATTRIBUTE
                .matcher(tag)
                .results()
                .collect(
                        Collectors.toMap(
                                result -> result.group(1),
                                result -> result.group(2),
                                (first, _) -> first));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

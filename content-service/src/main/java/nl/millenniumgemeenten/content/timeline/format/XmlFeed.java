package nl.millenniumgemeenten.content.timeline.format;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.content.html.PostText;
import nl.millenniumgemeenten.content.timeline.format.FoundPost.Picture;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/// A feed in RSS or Atom. A document that brings its own types is refused, and with it every entity
/// that it could define: nothing unpacks, and nothing is read from elsewhere.
final class XmlFeed {
    private static final Namespace MEDIA =
            Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");

    private XmlFeed() {}

    static List<FoundPost> posts(byte[] content, String type) throws NotReadable {
        var feed = feed(content, type);
        var language = or(feed.getLanguage());
        // In RSS texts are markup, which it has no way to say; in Atom they say what they are.
        boolean rss = or(feed.getFeedType()).startsWith("rss");
        var posts = new ArrayList<FoundPost>();
        for (var entry : feed.getEntries()) {
            post(entry, language, rss).ifPresent(posts::add);
        }
        return posts;
    }

    private static SyndFeed feed(byte[] content, String type) throws NotReadable {
        var input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        try (var reader = reader(content, type)) {
            return input.build(reader);
        } catch (IOException
                | FeedException
                | RuntimeException
                | StackOverflowError nonsense) { // elements within elements, without end
            throw new NotReadable("Dit is geen leesbare RSS- of Atom-feed.");
        }
    }

    private static XmlReader reader(byte[] content, String type) throws IOException {
        var bytes = new ByteArrayInputStream(content);
        // Without a word on it in the type, the document itself tells in which characters it is.
        return type.toLowerCase(Locale.ROOT).contains("charset")
                ? new XmlReader(bytes, type, true)
                : new XmlReader(bytes);
    }

    private static Optional<FoundPost> post(SyndEntry entry, String language, boolean rss) {
        var uri = or(entry.getUri());
        var url = Tidy.address(or(entry.getLink())).or(() -> Tidy.address(uri));
        if (url.isEmpty()) {
            return Optional.empty();
        }
        var texts =
                Stream.concat(
                                Stream.ofNullable(entry.getDescription()),
                                entry.getContents().stream())
                        .map(content -> text(content, rss))
                        .filter(text -> !text.isBlank())
                        .map(PostText::of)
                        .toList();
        return Optional.of(
                new FoundPost(
                        FeedFormat.id(uri.isEmpty() ? url.get() : uri),
                        url.get(),
                        Tidy.line(or(entry.getTitle())),
                        texts.stream().map(Tidy::html).findFirst().orElse(""),
                        "",
                        Tidy.language(language),
                        pictures(entry, texts),
                        moment(entry.getPublishedDate()).or(() -> moment(entry.getUpdatedDate())),
                        moment(entry.getUpdatedDate())));
    }

    private static String text(SyndContent content, boolean markup) {
        var value = or(content.getValue());
        var type = or(content.getType());
        return !markup && (type.equals("text") || type.equals("text/plain"))
                ? value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                : value;
    }

    private static List<Picture> pictures(SyndEntry entry, List<PostText> texts) {
        var pictures = new ArrayList<Picture>();
        for (var enclosure : entry.getEnclosures()) {
            if (or(enclosure.getType()).startsWith("image/")) {
                add(pictures, or(enclosure.getUrl()), "");
            }
        }
        for (var element : entry.getForeignMarkup()) {
            addMedia(pictures, element);
        }
        return texts.stream()
                .filter(text -> !text.images().isEmpty())
                .findFirst()
                .map(text -> FeedFormat.orInText(pictures, text))
                .orElse(pictures);
    }

    /// Media RSS, as WordPress and Mastodon write it.
    private static void addMedia(List<Picture> pictures, Element element) {
        if (!MEDIA.getURI().equals(element.getNamespaceURI())) {
            return;
        }
        switch (element.getName()) {
            case "group" -> element.getChildren().forEach(each -> addMedia(pictures, each));
            case "content" -> {
                boolean picture =
                        or(element.getAttributeValue("type")).startsWith("image/")
                                || "image".equals(element.getAttributeValue("medium"));
                if (picture) {
                    add(
                            pictures,
                            or(element.getAttributeValue("url")),
                            or(element.getChildText("description", MEDIA)));
                }
            }
            default -> {}
        }
    }

    private static void add(List<Picture> pictures, String address, String alternative) {
        boolean known = pictures.stream().anyMatch(each -> each.address().equals(address));
        if (!known) {
            Tidy.address(address)
                    .ifPresent(whole ->
                            pictures.add(new Picture(whole, Tidy.alternative(alternative))));
        }
    }

    private static Optional<Instant> moment(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant).filter(Tidy::keepable);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}

package nl.millenniumgemeenten.content.timeline.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.millenniumgemeenten.content.fingerprint.Fingerprint;
import nl.millenniumgemeenten.content.html.PostText;
import nl.millenniumgemeenten.content.timeline.format.FoundPost.Picture;

/// Reads a feed in whichever format it is: RSS, Atom or JSON Feed. What its server calls it is
/// often wrong, so its content decides.
public final class FeedFormat {
    private static final int HEAD = 512;
    private static final int LONGEST_ID = 500;

    private FeedFormat() {}

    /// What is in a feed, as it stands there.
    ///
    /// @param type as its server calls it, which may tell in which characters it is written
    /// @throws NotReadable if it is no feed
    public static List<FoundPost> posts(byte[] content, String type) throws NotReadable {
        var begin =
                new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1)
                        .replace("\u0000", "")
                        .replaceFirst("^[^<{\\[]*", "")
                        .toLowerCase(Locale.ROOT);
        if (begin.startsWith("{")) {
            return JsonFeed.posts(content);
        }
        if (begin.startsWith("<!doctype html") || begin.startsWith("<html")) {
            throw new NotReadable(
                    "Dit is een gewone webpagina en geen feed. Zoek op die site het adres van de"
                            + " RSS- of Atom-feed.");
        }
        return XmlFeed.posts(content, type);
    }

    /// What is known of a post for as long as it is there, of a length that can be looked up.
    static String id(String given) {
        return given.length() <= LONGEST_ID ? given.replace("\u0000", "") : Fingerprint.of(given);
    }

    /// The pictures that a feed names, or else the first one in the text.
    static List<Picture> orInText(List<Picture> named, PostText text) {
        if (!named.isEmpty()) {
            return named;
        }
        var found = new ArrayList<Picture>();
        for (var image : text.images().stream().limit(1).toList()) {
            Tidy.address(image.address())
                    .ifPresent(address ->
                            found.add(new Picture(address, Tidy.alternative(image.alternative()))));
        }
        return found;
    }
}

package nl.millenniumgemeenten.content.timeline.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.content.fingerprint.Fingerprint;

/// A post as its source has it, made safe.
///
/// @param id by which its source knows it
/// @param url where it stands; whole
/// @param title empty where it has none
/// @param html paragraphs, line breaks and links
/// @param warning what is said before it is shown; empty where nothing is
/// @param language a BCP 47 tag; empty where its source does not tell
public record FoundPost(
        String id,
        String url,
        String title,
        String html,
        String warning,
        String language,
        List<Picture> pictures,
        Optional<Instant> publishedAt,
        Optional<Instant> editedAt) {

    /// The most pictures of a post that are taken.
    static final int MOST_PICTURES = 4;

    public FoundPost {
        pictures = pictures.stream().distinct().limit(MOST_PICTURES).toList();
    }

    /// A picture of it.
    ///
    /// @param address where it is; whole
    /// @param alternative what it shows; empty where nobody said
    public record Picture(String address, String alternative) {}

    /// The fingerprint of all that it says: as long as that is the same, nothing changed.
    public String digest() {
        // Lengths first, so that no two posts look the same because of where one text ends.
        var said = new StringBuilder();
        for (var text : List.of(url, title, html, warning, language)) {
            said.append(text.length()).append(':').append(text);
        }
        for (var picture : pictures) {
            said.append(picture.address()).append(' ').append(picture.alternative()).append('\n');
        }
        said.append(publishedAt).append(editedAt);
        return Fingerprint.of(said.toString());
    }
}

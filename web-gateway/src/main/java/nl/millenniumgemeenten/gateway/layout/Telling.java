package nl.millenniumgemeenten.gateway.layout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a page is about, for machines.
///
/// @param type what it is in the words of Open Graph
/// @param thing the same in the words of schema.org; the name, description, address and language of
///   the page are added to it
/// @param picture what stands for it: none or one
/// @param feeds what tells what is new here
public record Telling(
        String type,
        Thing thing,
        List<Picture> picture,
        Optional<Instant> publishedAt,
        Optional<Instant> modifiedAt,
        List<FeedLinkView> feeds) {

    public Telling {
        picture = List.copyOf(picture);
        feeds = List.copyOf(feeds);
    }

    /// A picture by its path, with its size there.
    public record Picture(String path, String alternative, int width, int height) {

        /// A picture of this size that is shown this wide there.
        public static Picture shown(
                String path, String alternative, int width, int height, int shownWidth) {
            return new Picture(
                    path,
                    alternative,
                    shownWidth,
                    (int) Math.max(1, Math.round((double) height * shownWidth / width)));
        }
    }

    /// Of a page that is about many things.
    public static Telling of(Thing thing) {
        return new Telling(
                "website", thing, List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    /// Of something that was written, published and changed.
    public static Telling ofArticle(Thing thing, Instant publishedAt, Instant modifiedAt) {
        return new Telling(
                "article",
                thing,
                List.of(),
                Optional.of(publishedAt),
                Optional.of(modifiedAt),
                List.of());
    }

    /// The same with the picture that stands for it.
    public Telling withPicture(List<Picture> other) {
        return new Telling(type, thing, other, publishedAt, modifiedAt, feeds);
    }

    /// The same with feeds.
    public Telling withFeeds(List<FeedLinkView> others) {
        return new Telling(type, thing, picture, publishedAt, modifiedAt, others);
    }
}

package nl.millenniumgemeenten.gateway.layout;

import java.util.List;

/// What the head of a page tells machines, beside its title and description.
///
/// @param type what it is in the words of Open Graph: `website`, `article`
/// @param image absolute address of the picture that stands for the page; that of the site where it
///   has none
/// @param imageAlternative what the picture shows
/// @param publishedAt when it first came on the site, empty where that does not matter
/// @param modifiedAt when it was last changed, empty where that does not matter
/// @param structuredData JSON-LD in the words of schema.org, safe in a script element; empty for a
///   page that search engines leave out
/// @param feeds what tells what is new here
public record HeadView(
        String type,
        String image,
        String imageAlternative,
        int imageWidth,
        int imageHeight,
        String publishedAt,
        String modifiedAt,
        String structuredData,
        List<FeedLinkView> feeds) {

    public HeadView {
        feeds = List.copyOf(feeds);
    }
}

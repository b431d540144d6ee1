package nl.millenniumgemeenten.content.discussion;

import java.util.List;
import nl.millenniumgemeenten.content.markdown.Markdown;

/// What somebody wrote, as they typed it and as it is shown.
///
/// @param pictures what is shown under it, in its order
public record WrittenText(String markdown, String html, List<ContributionPicture> pictures) {

    public WrittenText {
        pictures = List.copyOf(pictures);
    }

    /// A text without pictures.
    public WrittenText(String markdown, String html) {
        this(markdown, html, List.of());
    }

    /// The same text with these pictures.
    public WrittenText with(List<ContributionPicture> others) {
        return new WrittenText(markdown, html, others);
    }

    /// The same text without some pictures.
    public WrittenText without(List<String> hashes) {
        return with(pictures.stream().filter(picture -> !hashes.contains(picture.hash())).toList());
    }

    /// Whether somebody who reads both sees a difference.
    boolean says(WrittenText other) {
        return markdown.equals(other.markdown) && pictures.equals(other.pictures);
    }

    /// To how many addresses elsewhere it links; within the site is no advertising.
    public int links() {
        return Markdown.addressesElsewhere(html).size();
    }
}

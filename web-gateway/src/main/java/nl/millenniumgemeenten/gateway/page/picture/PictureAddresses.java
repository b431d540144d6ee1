package nl.millenniumgemeenten.gateway.page.picture;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.events.ActivityChange;

/// Where a picture stands, in each of its widths.
///
/// @param directory with a slash at its end
public record PictureAddresses(String directory) {
    /// Where visitors see pictures.
    public static final PictureAddresses PUBLIC = new PictureAddresses("/afbeeldingen/");

    /// The widths in which pictures are made; the largest of one is its own.
    private static final int[] SMALLER = {480, 960, 1600};

    /// The width that serves where a browser does not choose.
    private static final int USUAL = 960;

    /// A picture for a page.
    public PictureView view(ActivityChange.Picture picture) {
        var credit = picture.credit();
        return new PictureView(
                address(picture, usualWidth(picture.width())),
                widths(picture).stream()
                        .map(width -> address(picture, width) + " " + width + "w")
                        .collect(Collectors.joining(", ")),
                picture.width(),
                picture.height(),
                picture.alternativeText(),
                credit == null ? "" : credit);
    }

    /// How wide the source of a picture of this width is.
    public static int usualWidth(int width) {
        return Math.min(USUAL, width);
    }

    /// The widths of a picture, the largest last.
    public static List<Integer> widths(ActivityChange.Picture picture) {
        return IntStream.concat(
                        IntStream.of(SMALLER).filter(width -> width < picture.width()),
                        IntStream.of(picture.width()))
                .boxed()
                .toList();
    }

    private String address(ActivityChange.Picture picture, int width) {
        return directory + picture.hash() + "-" + width + ".jpg";
    }
}

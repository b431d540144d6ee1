package nl.millenniumgemeenten.municipality.picture;

import java.util.List;
import java.util.stream.IntStream;

/// A picture in one width, as a JPEG.
@SuppressWarnings("ArrayRecordComponent") // Made once and written once, never compared.
record Rendition(int width, int height, byte[] jpeg) {
    private static final int[] WIDTHS = {480, 960, 1600};

    /// The widths in which a picture is kept, the largest last. It is never enlarged.
    static List<Integer> widths(int width) {
        int largest = Math.min(width, WIDTHS[WIDTHS.length - 1]);
        return IntStream.concat(
                        IntStream.of(WIDTHS).filter(smaller -> smaller < largest),
                        IntStream.of(largest))
                .boxed()
                .toList();
    }
}

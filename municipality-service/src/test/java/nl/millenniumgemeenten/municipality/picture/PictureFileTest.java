package nl.millenniumgemeenten.municipality.picture;

import static nl.millenniumgemeenten.municipality.picture.PictureFixture.picture;
import static nl.millenniumgemeenten.municipality.picture.PictureFixture.pngOf;
import static nl.millenniumgemeenten.municipality.picture.PictureFixture.progressiveOf;
import static nl.millenniumgemeenten.municipality.picture.PictureFixture.shown;
import static nl.millenniumgemeenten.municipality.picture.PictureFixture.withExif;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void a_large_picture_is_kept_in_three_widths(String format) {
        var renditions = renditions(picture(format, 3000, 2000));

        assertThat(renditions).extracting(Rendition::width).containsExactly(480, 960, 1600);
        assertThat(renditions).extracting(Rendition::height).containsExactly(320, 640, 1067);
        assertThat(renditions)
                .allSatisfy(rendition -> {
                    var shown = shown(rendition.jpeg());
                    assertThat(shown.getWidth()).isEqualTo(rendition.width());
                    assertThat(shown.getHeight()).isEqualTo(rendition.height());
                    assertThat(red(shown.getRGB(rendition.width() / 2, 5))).isTrue();
                    assertThat(red(shown.getRGB(5, rendition.height() - 5))).isFalse();
                });
    }

    @Test
    void a_small_picture_is_never_enlarged() {
        assertThat(renditions(picture("png", 700, 500)))
                .extracting(Rendition::width)
                .containsExactly(480, 700);
        assertThat(renditions(picture("jpeg", 300, 500)))
                .extracting(Rendition::width)
                .containsExactly(300);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void however_the_camera_was_held_the_picture_stands_upright(int orientation) {
        var shown = renditions(withExif(asTaken(orientation), orientation)).getLast();

        var upright = shown(shown.jpeg());
        assertThat(upright.getWidth()).isEqualTo(400);
        assertThat(upright.getHeight()).isEqualTo(240);
        assertThat(red(upright.getRGB(30, 30))).isTrue();
        assertThat(red(upright.getRGB(370, 30))).isFalse();
        assertThat(red(upright.getRGB(30, 210))).isFalse();
        assertThat(red(upright.getRGB(370, 210))).isFalse();
    }

    @Test
    void where_it_was_taken_is_gone() {
        var taken = withExif(picture("jpeg", 800, 600), 1);

        assertThat(text(taken)).contains("GPS");
        assertThat(renditions(taken))
                .allSatisfy(rendition ->
                        assertThat(text(rendition.jpeg()))
                                .doesNotContain("GPS")
                                .doesNotContain("Exif"));
    }

    @Test
    void what_is_transparent_becomes_white() {
        var clear = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);

        var shown = shown(renditions(PictureFixture.encoded(clear, "png")).getLast().jpeg());

        assertThat(new Color(shown.getRGB(50, 50)).getGreen()).isGreaterThan(250);
    }

    @Test
    void a_progressive_picture_that_needs_too_much_beside_the_heap_is_refused() {
        assertThat(fault(progressiveOf(2648, 2648, 10))).contains("progressieve JPEG");
        assertThat(fault(progressiveOf(400, 300, 101))).contains("progressieve JPEG");
        assertThat(fault(progressiveOf(2640, 2640, 10))).contains("niet te lezen");
    }

    @Test
    void a_small_file_that_unpacks_to_a_huge_picture_is_refused_before_it_does() {
        assertThat(fault(pngOf(60_000, 60_000))).contains("te veel pixels");
        assertThat(fault(pngOf(10_000, 5_000))).contains("te veel pixels");
        assertThat(fault(pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void a_file_that_was_cut_off_is_refused(String format) {
        var whole = picture(format, 1200, 900);

        assertThat(fault(Arrays.copyOf(whole, whole.length / 2))).contains("niet te lezen");
        assertThat(fault(Arrays.copyOf(whole, 20))).contains("niet te lezen");
    }

    @Test
    void what_is_no_jpeg_or_png_is_refused_whatever_it_is_called() {
        assertThat(
                        fault(
                                PictureFixture.encoded(
                                        new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_INDEXED),
                                        "gif")))
                .contains("JPEG of PNG");
        assertThat(
                        fault(
                                "<svg xmlns='http://www.w3.org/2000/svg'/>"
                                        .getBytes(StandardCharsets.UTF_8)))
                .contains("JPEG of PNG");
        assertThat(fault(new byte[0])).contains("JPEG of PNG");
    }

    /// As a camera held in this way stores a picture of which the left upper corner is red and the
    /// rest is blue.
    private static byte[] asTaken(int orientation) {
        boolean turned = orientation >= 5;
        int width = turned ? 240 : 400;
        int height = turned ? 400 : 240;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                boolean red =
                        switch (orientation) {
                            case 1 -> x < 200 && y < 120;
                            case 2 -> x >= 200 && y < 120;
                            case 3 -> x >= 200 && y >= 120;
                            case 4 -> x < 200 && y >= 120;
                            case 5 -> x < 120 && y < 200;
                            case 6 -> x < 120 && y >= 200;
                            case 7 -> x >= 120 && y >= 200;
                            default -> x >= 120 && y < 200;
                        };
                image.setRGB(x, y, (red ? Color.RED : Color.BLUE).getRGB());
            }
        }
        return PictureFixture.encoded(image, "jpeg");
    }

    private static List<Rendition> renditions(byte[] file) {
        return PictureFile.read(file)
                .map(Scaling::renditions)
                .orThrow(fault -> new IllegalStateException(fault.detail()));
    }

    private static String fault(byte[] file) {
        return switch (PictureFile.read(file)) {
            case Decision.Accepted<BufferedImage> _ -> "";
            case Decision.Refused<BufferedImage>(var faults) ->
                    faults.stream().map(Fault::detail).findFirst().orElseThrow();
        };
    }

    private static boolean red(int colour) {
        return new Color(colour).getRed() > new Color(colour).getBlue();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

package nl.millenniumgemeenten.content.media.file;

import com.luciad.imageio.webp.WebPReadParam;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/// Unpacks a picture, once its size is known to fit: a small file can hold a picture that fills the
/// memory. Of what moves, it is the first picture.
final class PictureFile {
    /// The most pixels of a picture.
    static final long MOST_PIXELS = 50_000_000;

    /// The longest side: more, no reader promises to unpack, and one row alone can fill the memory.
    static final int LONGEST_SIDE = 16_000;

    /// The most pixels that are unpacked at once, of a JPEG, and of what may be transparent and
    /// needs more memory for each. Of larger pictures every second, third … pixel is read.
    private static final double MOST_UNPACKED = 12_500_000;

    private static final double MOST_UNPACKED_TRANSPARENT = 8_000_000;

    private static final int CMYK = 4;

    /// What programs write has some ten scans; each of many more would take its time.
    private static final int MOST_SCANS = 100;

    /// What there is room for beside the heap: of a progressive picture with colours at half size,
    /// 13.9 million pixels.
    ///
    /// Measured with the flags of the container (`-Xmx160m`, of 448 MB): the reader takes what is
    /// counted here and 3 MB more, and the service has 352 MB of its own at most (379 MB with the
    /// files it has mapped) while it takes in the worst pictures of this size, three sent at once.
    /// With 64 MB it had 367 (394) MB, and with the allocator as it comes 418 (445) MB.
    private static final long MOST_COEFFICIENT_BYTES = 40L * 1024 * 1024;

    /// Cameras say which way is up before anything else.
    private static final int ORIENTATION_WITHIN = 512 * 1024;

    /// What the reader of the JDK says of a JPEG that ends too early; it paints the rest grey.
    private static final Pattern CUT_OFF = Pattern.compile("Truncated|Premature");

    private static final String BROKEN =
            "Dit beeld is niet te lezen. Misschien is het bestand beschadigd.";

    private PictureFile() {}

    /// A picture with the size that it has as a file, the right way up.
    record Unpacked(BufferedImage image, int width, int height) {}

    static Judged<Unpacked> read(Path file, FileKind kind) throws IOException {
        if (kind == FileKind.JPEG) {
            var structure = JpegStructure.of(file);
            if (structure.components() == CMYK) {
                return new Judged.Refused<>(
                        "Dit beeld heeft de kleuren van drukwerk (CMYK). Sla het op als RGB en voeg"
                                + " het opnieuw toe.");
            }
            if (structure.scans() > MOST_SCANS
                    || structure.coefficientBytes() > MOST_COEFFICIENT_BYTES) {
                return new Judged.Refused<>(
                        "Dit beeld is een progressieve JPEG, en die is te groot om uit te pakken."
                                + " Sla het op als gewone JPEG (zet ‘progressief’ uit) of maak het"
                                + " kleiner.");
            }
        }
        ImageIO.setUseCache(false);
        var reader = ImageIO.getImageReadersByFormatName(kind.reader()).next();
        try (var input = new FileImageInputStream(file.toFile())) {
            // Nothing but the picture: what is around it can be as large as it likes.
            reader.setInput(input, true, true);
            return read(reader, kind, orientation(file, kind));
        } catch (IOException | RuntimeException unreadable) {
            // Readers answer nonsense with many kinds of exception.
            return new Judged.Refused<>(BROKEN);
        } finally {
            reader.dispose();
        }
    }

    private static Judged<Unpacked> read(ImageReader reader, FileKind kind, Orientation orientation)
            throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return new Judged.Refused<>(
                    "Dit beeld heeft te veel pixels: %d bij %d. Hoogstens 50 miljoen, zoals 8600 bij 5800. Maak het kleiner."
                            .formatted(width, height));
        }
        if (Math.max(width, height) > LONGEST_SIDE) {
            return new Judged.Refused<>(
                    "Dit beeld is te lang: %d bij %d pixels. Hoogstens 16.000 aan elke kant. Knip het in stukken of maak het kleiner."
                            .formatted(width, height));
        }
        var most = kind == FileKind.JPEG ? MOST_UNPACKED : MOST_UNPACKED_TRANSPARENT;
        int every = (int) Math.max(1, Math.ceil(Math.sqrt((double) width * height / most)));
        var cutOff = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, warning) -> {
            if (CUT_OFF.matcher(warning).lookingAt()) {
                cutOff.set(true);
            }
        });
        var image = reader.read(0, how(reader, every, width, height));
        if (cutOff.get()) {
            return new Judged.Refused<>(BROKEN);
        }
        return new Judged.Accepted<>(
                new Unpacked(
                        Scaling.upright(image, orientation),
                        orientation.turned() ? height : width,
                        orientation.turned() ? width : height));
    }

    private static ImageReadParam how(ImageReader reader, int every, int width, int height) {
        var how = reader.getDefaultReadParam();
        if (every > 1 && how instanceof WebPReadParam webp) {
            webp.setUseScaling(true);
            webp.setScaledWidth(Math.max(1, width / every));
            webp.setScaledHeight(Math.max(1, height / every));
        } else if (every > 1) {
            how.setSourceSubsampling(every, every, 0, 0);
        }
        return how;
    }

    private static Orientation orientation(Path file, FileKind kind) throws IOException {
        if (kind != FileKind.JPEG) {
            return Orientation.UPRIGHT;
        }
        try (var in = Files.newInputStream(file)) {
            return Orientation.of(in.readNBytes(ORIENTATION_WITHIN));
        }
    }
}

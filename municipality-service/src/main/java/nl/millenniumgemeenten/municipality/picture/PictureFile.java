package nl.millenniumgemeenten.municipality.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import nl.millenniumgemeenten.municipality.register.Decision;

/// A file that somebody sent as a picture. What it is shows from its content, never from its name,
/// and how large it is before any of it is unpacked: a small file can hold a picture that fills the
/// memory.
final class PictureFile {
    /// The most pixels of a picture: more than the cameras of phones usually give.
    static final long MOST_PIXELS = 40_000_000;

    /// The most pixels that are unpacked at once. Of larger pictures every second, third … pixel is
    /// read; what is left is more than the largest rendition needs.
    private static final double MOST_UNPACKED = 6_000_000;

    /// What programs write has some ten scans; each of many more would take its time.
    private static final int MOST_SCANS = 100;

    /// What there is room for beside the heap, as content-service measured: of a progressive
    /// picture with colours at half size, 13.9 million pixels.
    private static final long MOST_COEFFICIENT_BYTES = 40L * 1024 * 1024;

    /// What the reader of the JDK says of a JPEG that ends too early; it paints the rest grey.
    private static final Pattern CUT_OFF = Pattern.compile("Truncated|Premature");

    private static final String FIELD = "picture";
    private static final String BROKEN =
            "Deze foto is niet te lezen. Misschien is het bestand beschadigd.";

    private PictureFile() {}

    /// The picture in a file, upright.
    static Decision<BufferedImage> read(byte[] file) {
        var format = format(file);
        if (format.isEmpty()) {
            return refused("Stuur een foto als JPEG of PNG. Andere soorten lezen we niet.");
        }
        if (format.equals("jpeg") && needsTooMuch(file)) {
            return refused(
                    "Deze foto is een progressieve JPEG, en die is te groot om uit te pakken. Sla hem"
                            + " op als gewone JPEG (zet ‘progressief’ uit) of maak hem kleiner.");
        }
        ImageIO.setUseCache(false);
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            // Nothing but the picture: what is around it can be as large as it likes.
            reader.setInput(input, true, true);
            return read(reader, format.equals("jpeg") ? Orientation.of(file) : Orientation.UPRIGHT);
        } catch (IOException | RuntimeException unreadable) {
            // The readers of the JDK answer nonsense with many kinds of exception.
            return refused(BROKEN);
        } finally {
            reader.dispose();
        }
    }

    private static boolean needsTooMuch(byte[] file) {
        var structure = JpegStructure.of(file);
        return structure.scans() > MOST_SCANS
                || structure.coefficientBytes() > MOST_COEFFICIENT_BYTES;
    }

    private static Decision<BufferedImage> read(ImageReader reader, Orientation orientation)
            throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            return refused(
                    "Deze foto heeft te veel pixels: hoogstens 40 miljoen, zoals 8000 bij 5000.");
        }
        int every = (int) Math.max(1, Math.ceil(Math.sqrt(width * height / MOST_UNPACKED)));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        var cutOff = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, warning) -> {
            if (CUT_OFF.matcher(warning).lookingAt()) {
                cutOff.set(true);
            }
        });
        var image = reader.read(0, how);
        return cutOff.get()
                ? refused(BROKEN)
                : new Decision.Accepted<>(Scaling.upright(image, orientation));
    }

    private static String format(byte[] file) {
        if (starts(file, 0xFF, 0xD8, 0xFF)) {
            return "jpeg";
        }
        return starts(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') ? "png" : "";
    }

    private static boolean starts(byte[] file, int... signature) {
        if (file.length < signature.length) {
            return false;
        }
        for (int at = 0; at < signature.length; at++) {
            if ((file[at] & 0xFF) != signature[at]) {
                return false;
            }
        }
        return true;
    }

    private static Decision<BufferedImage> refused(String detail) {
        return Decision.refused(FIELD, detail);
    }
}

package nl.millenniumgemeenten.content.media.file;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;

/// A picture in the widths and types in which it is shown, as files in a directory. They hold
/// pixels and nothing else: not where the picture was made, nor with what.
///
/// @param width of the picture
/// @param mediaType the type besides WebP
/// @param files by the last part of their address, such as `640.webp`
public record Renditions(int width, int height, String mediaType, Map<String, Path> files) {
    private static final List<Integer> WIDTHS = List.of(320, 640, 960, 1280, 1920);
    private static final float WEBP_QUALITY = 0.8f;
    private static final float JPEG_QUALITY = 0.82f;

    public Renditions {
        files = Map.copyOf(files);
    }

    /// Makes all of them.
    public static Judged<Renditions> make(Path file, FileKind kind, Path directory)
            throws IOException {
        return switch (PictureFile.read(file, kind)) {
            case Judged.Refused<PictureFile.Unpacked>(var detail) -> new Judged.Refused<>(detail);
            case Judged.Accepted<PictureFile.Unpacked>(var unpacked) ->
                    new Judged.Accepted<>(make(unpacked, directory));
        };
    }

    private static Renditions make(PictureFile.Unpacked unpacked, Path directory)
            throws IOException {
        var larger = unpacked.image();
        // What was read with gaps may be narrower than its file; it is not enlarged again.
        boolean asItIs = larger.getWidth() >= Math.min(unpacked.width(), WIDTHS.getLast());
        int width = asItIs ? unpacked.width() : larger.getWidth();
        int height = asItIs ? unpacked.height() : larger.getHeight();
        var files = new LinkedHashMap<String, Path>();
        boolean transparent = false;
        boolean first = true;
        for (int each : widths(width).reversed()) {
            larger = Scaling.scaled(larger, each);
            if (first) {
                transparent = Scaling.isTransparent(larger);
                first = false;
            }
            if (!transparent) {
                larger = Scaling.opaque(larger);
            }
            add(files, directory, each + ".webp", larger, "webp", WEBP_QUALITY);
            if (transparent) {
                add(files, directory, each + ".png", larger, "png", 0);
            } else {
                add(files, directory, each + ".jpg", larger, "jpeg", JPEG_QUALITY);
            }
        }
        return new Renditions(width, height, transparent ? "image/png" : "image/jpeg", files);
    }

    /// What the files of a picture that is this wide may be called.
    public static List<String> names(int width) {
        return widths(width).stream()
                .flatMap(each -> Stream.of(each + ".webp", each + ".jpg", each + ".png"))
                .toList();
    }

    /// The widths of a picture that is this wide, the largest last. It is never enlarged.
    static List<Integer> widths(int width) {
        int largest = Math.min(width, WIDTHS.getLast());
        return IntStream.concat(
                        WIDTHS.stream().mapToInt(Integer::intValue).filter(each -> each < largest),
                        IntStream.of(largest))
                .boxed()
                .toList();
    }

    private static void add(
            Map<String, Path> files,
            Path directory,
            String name,
            BufferedImage picture,
            String format,
            float quality)
            throws IOException {
        var file = Files.createFile(directory.resolve(name));
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var output = new FileImageOutputStream(file.toFile())) {
            var how = writer.getDefaultWriteParam();
            if (quality > 0) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                if (how instanceof WebPWriteParam webp) {
                    webp.setCompressionType(CompressionType.Lossy);
                    // Of a long picture it keeps up to 150 MB outside the heap otherwise, to make
                    // the file a thousandth smaller.
                    webp.setLowMemory(true);
                } else {
                    how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
                }
                how.setCompressionQuality(quality);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        files.put(name, file);
    }
}

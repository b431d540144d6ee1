package nl.millenniumgemeenten.municipality.picture;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Makes the renditions of a picture.
final class Scaling {
    private static final float QUALITY = 0.82f;

    private Scaling() {}

    /// The picture on its feet, in plain colours, on white where it was transparent.
    static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        int width = orientation.turned() ? picture.getHeight() : picture.getWidth();
        int height = orientation.turned() ? picture.getWidth() : picture.getHeight();
        return drawn(
                picture,
                width,
                height,
                orientation.upright(picture.getWidth(), picture.getHeight()));
    }

    /// The picture in each of its widths, the largest last.
    static List<Rendition> renditions(BufferedImage picture) {
        var renditions = new ArrayList<Rendition>();
        var larger = picture;
        for (int width : Rendition.widths(picture.getWidth()).reversed()) {
            larger = scaled(larger, width);
            renditions.addFirst(new Rendition(width, larger.getHeight(), jpeg(larger)));
        }
        return List.copyOf(renditions);
    }

    private static BufferedImage scaled(BufferedImage picture, int width) {
        var current = picture;
        // By halves at most, or pixels in between would count for nothing.
        while (current.getWidth() > width) {
            int next = Math.max(width, (current.getWidth() + 1) / 2);
            double part = (double) next / current.getWidth();
            int height = (int) Math.max(1, Math.round(current.getHeight() * part));
            current =
                    drawn(
                            current,
                            next,
                            height,
                            AffineTransform.getScaleInstance(
                                    part, (double) height / current.getHeight()));
        }
        return current;
    }

    private static BufferedImage drawn(
            BufferedImage picture, int width, int height, AffineTransform transform) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = drawn.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.drawImage(picture, transform, null);
        } finally {
            graphics.dispose();
        }
        return drawn;
    }

    private static byte[] jpeg(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

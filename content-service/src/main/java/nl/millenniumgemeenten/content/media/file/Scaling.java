package nl.millenniumgemeenten.content.media.file;

import java.awt.RenderingHints;
import java.awt.Transparency;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Makes pictures smaller, in the colours of sRGB.
final class Scaling {
    private static final int OPAQUE = 0xFF;

    private Scaling() {}

    /// The picture on its feet, in plain colours.
    static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        boolean plain =
                picture.getType() == BufferedImage.TYPE_3BYTE_BGR
                        || picture.getType() == BufferedImage.TYPE_INT_ARGB
                        || picture.getType() == BufferedImage.TYPE_INT_RGB;
        if (plain && orientation == Orientation.UPRIGHT) {
            return picture;
        }
        return drawn(
                picture,
                orientation.turned() ? picture.getHeight() : picture.getWidth(),
                orientation.turned() ? picture.getWidth() : picture.getHeight(),
                orientation.upright(picture.getWidth(), picture.getHeight()));
    }

    /// The picture in this width; it is never enlarged.
    static BufferedImage scaled(BufferedImage picture, int width) {
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

    /// Whether anything can be seen through it.
    static boolean isTransparent(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return false;
        }
        var line = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, line.length, 1, line, 0, line.length);
            for (int pixel : line) {
                if (pixel >>> 24 != OPAQUE) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Without what can be seen through.
    static BufferedImage opaque(BufferedImage picture) {
        return picture.getType() == BufferedImage.TYPE_3BYTE_BGR
                ? picture
                : drawn(
                        picture,
                        picture.getWidth(),
                        picture.getHeight(),
                        new AffineTransform(),
                        BufferedImage.TYPE_3BYTE_BGR);
    }

    private static BufferedImage drawn(
            BufferedImage picture, int width, int height, AffineTransform transform) {
        return drawn(
                picture,
                width,
                height,
                transform,
                picture.getColorModel().getTransparency() == Transparency.OPAQUE
                        ? BufferedImage.TYPE_3BYTE_BGR
                        : BufferedImage.TYPE_INT_ARGB);
    }

    private static BufferedImage drawn(
            BufferedImage picture, int width, int height, AffineTransform transform, int type) {
        var drawn = new BufferedImage(width, height, type);
        var graphics = drawn.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(picture, transform, null);
        } finally {
            graphics.dispose();
        }
        return drawn;
    }
}

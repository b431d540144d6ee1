package nl.millenniumgemeenten.content.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// Files as people send them, made by hand.
public final class FileFixture {
    private FileFixture() {}

    /// A picture of this kind and size: red on the left half, blue on the right.
    public static byte[] picture(String format, int width, int height) {
        var image =
                new BufferedImage(
                        width,
                        height,
                        format.equals("png")
                                ? BufferedImage.TYPE_INT_ARGB
                                : BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return written(image, format);
    }

    /// A PNG that can be seen through at its edges.
    public static byte[] transparent(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.GREEN);
        graphics.fillOval(0, 0, width, height);
        graphics.dispose();
        return written(image, "png");
    }

    /// A JPEG as a phone makes it that lay on its side, with a place in its EXIF.
    public static byte[] onItsSideWithPlace(int width, int height) {
        var jpeg = picture("jpeg", width, height);
        var tiff = ByteBuffer.allocate(64);
        tiff.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(6 << 16);
        tiff.putInt(0);
        tiff.put("GPS 52.0907N".getBytes(StandardCharsets.US_ASCII));
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 66});
        out.writeBytes(tiff.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /// A few bytes that say they are a JPEG with this kind of frame, size, number of colours and
    /// number of scans.
    public static byte[] headOfJpeg(int frame, int width, int height, int components, int scans) {
        var out = ByteBuffer.allocate(40 + 3 * components + 6 * scans);
        out.putShort((short) 0xFFD8);
        out.put((byte) 0xFF).put((byte) frame).putShort((short) (8 + 3 * components));
        out.put((byte) 8).putShort((short) height).putShort((short) width);
        out.put((byte) components);
        for (int component = 1; component <= components; component++) {
            out.put((byte) component).put((byte) 0x11).put((byte) 0);
        }
        for (int scan = 0; scan < scans; scan++) {
            out.putShort((short) 0xFFDA).putShort((short) 2).putShort((short) 0xFF00);
        }
        out.putShort((short) 0xFFD9);
        return out.array();
    }

    /// A JPEG in several scans: red and blue, as the others.
    public static byte[] progressive(int width, int height) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture("png", width, height)));
        var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        plain.createGraphics().drawImage(image, 0, 0, null);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(plain, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /// A few bytes that say they are a PNG of this size.
    public static byte[] headOfPng(int width, int height) {
        var head = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(head.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(head.array())
                .putInt((int) crc.getValue())
                .array();
    }

    /// A zip with these entries, each holding its own name.
    public static byte[] zip(String... names) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(
                        (name.equals("mimetype") ? "application/vnd.oasis.opendocument.text" : name)
                                .getBytes(StandardCharsets.US_ASCII));
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] written(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("No writer for " + format);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }
}

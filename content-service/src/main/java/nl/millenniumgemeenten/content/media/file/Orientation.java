package nl.millenniumgemeenten.content.media.file;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held, as EXIF says: the picture must be turned to stand upright.
enum Orientation {
    UPRIGHT(false),
    MIRRORED(false),
    UPSIDE_DOWN(false),
    UPSIDE_DOWN_MIRRORED(false),
    MIRRORED_ON_ITS_LEFT(true),
    ON_ITS_LEFT(true),
    MIRRORED_ON_ITS_RIGHT(true),
    ON_ITS_RIGHT(true);

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APPLICATION_1 = 0xFFE1;
    private static final long EXIF = 0x457869660000L;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int TAG = 0x0112;
    private static final int ENTRY_LENGTH = 12;

    private final boolean turned;

    Orientation(boolean turned) {
        this.turned = turned;
    }

    /// What the EXIF segment of a JPEG says; upright where it says nothing that can be read.
    static Orientation of(byte[] jpeg) {
        try {
            var bytes = ByteBuffer.wrap(jpeg);
            if (unsigned(bytes) != START_OF_IMAGE) {
                return UPRIGHT;
            }
            int marker = unsigned(bytes);
            while (marker != START_OF_SCAN && marker > 0xFF00) {
                int length = unsigned(bytes) - 2;
                if (marker == APPLICATION_1 && length > 14 && exif(bytes)) {
                    return ofTiff(bytes.slice(bytes.position() + 6, length - 6));
                }
                bytes.position(bytes.position() + length);
                marker = unsigned(bytes);
            }
            return UPRIGHT;
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
    }

    /// Whether width and height change places.
    boolean turned() {
        return turned;
    }

    /// What sets a picture of this size upright.
    AffineTransform upright(double width, double height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case MIRRORED_ON_ITS_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case ON_ITS_LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case MIRRORED_ON_ITS_RIGHT -> new AffineTransform(0, -1, -1, 0, height, width);
            case ON_ITS_RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    private static boolean exif(ByteBuffer bytes) {
        int at = bytes.position();
        return ((long) bytes.getInt(at) << 16 | (bytes.getShort(at + 4) & 0xFFFF)) == EXIF;
    }

    private static Orientation ofTiff(ByteBuffer tiff) {
        tiff.order(
                tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * ENTRY_LENGTH;
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                int value = tiff.getShort(at + 8) & 0xFFFF;
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int unsigned(ByteBuffer bytes) {
        return bytes.getShort() & 0xFFFF;
    }
}

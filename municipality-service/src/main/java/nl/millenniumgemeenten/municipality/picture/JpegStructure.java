package nl.millenniumgemeenten.municipality.picture;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;

/// How a JPEG is put together, as far as unpacking it needs memory and time for that. Its reader
/// keeps all coefficients of a picture that comes in more than one scan, outside the heap.
///
/// @param scans in how many steps it was written
/// @param coefficientBytes what the reader keeps of all scans together
record JpegStructure(int scans, long coefficientBytes) {
    private static final int BLOCK = 8;
    private static final long BYTES_OF_BLOCK = 2L * BLOCK * BLOCK;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;

    /// Reads it; of what is no JPEG after all, as far as it goes.
    static JpegStructure of(byte[] file) {
        try {
            return read(new DataInputStream(new ByteArrayInputStream(file)));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static JpegStructure read(DataInputStream in) throws IOException {
        int scans = 0;
        long coefficients = 0;
        boolean progressive = false;
        try {
            for (int marker = marker(in); marker != END; marker = marker(in)) {
                if (isAlone(marker)) {
                    continue;
                }
                var segment = new byte[Math.max(0, in.readUnsignedShort() - 2)];
                in.readFully(segment);
                if (marker == START_OF_SCAN) {
                    scans++;
                } else if (isFrame(marker) && segment.length > 5) {
                    coefficients = coefficients(segment);
                    progressive = (marker & 0x3) == 2;
                }
            }
        } catch (EOFException cutOff) {
            // The reader says so too.
        }
        return new JpegStructure(scans, progressive || scans > 1 ? coefficients : 0);
    }

    /// The next marker. What is between is compressed, and holds none.
    private static int marker(DataInputStream in) throws IOException {
        int before = in.readUnsignedByte();
        while (true) {
            int next = in.readUnsignedByte();
            if (before == 0xFF && next != 0 && next != 0xFF) {
                return next;
            }
            before = next;
        }
    }

    private static boolean isAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    }

    /// All but the tables that have a number among those of frames.
    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    private static long coefficients(byte[] frame) {
        int height = number(frame, 1);
        int width = number(frame, 3);
        int components = Math.min(frame[5] & 0xFF, (frame.length - 6) / 3);
        int widest = 1;
        int highest = 1;
        for (int i = 0; i < components; i++) {
            widest = Math.max(widest, horizontal(frame, i));
            highest = Math.max(highest, vertical(frame, i));
        }
        long bytes = 0;
        for (int i = 0; i < components; i++) {
            bytes +=
                    blocks(width, widest)
                            * horizontal(frame, i)
                            * blocks(height, highest)
                            * vertical(frame, i)
                            * BYTES_OF_BLOCK;
        }
        return bytes;
    }

    private static long blocks(int pixels, int sampling) {
        return Math.ceilDiv(pixels, BLOCK * sampling);
    }

    private static int horizontal(byte[] frame, int component) {
        return (frame[7 + 3 * component] >> 4) & 0xF;
    }

    private static int vertical(byte[] frame, int component) {
        return frame[7 + 3 * component] & 0xF;
    }

    private static int number(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }
}

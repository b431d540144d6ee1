package nl.millenniumgemeenten.gateway.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// Some of the bytes of a file.
final class FilePart extends InputStream {
    private final InputStream bytes;
    private long left;

    FilePart(Path file, long first, long length) throws IOException {
        this.bytes = Channels.newInputStream(FileChannel.open(file).position(first));
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            return -1;
        }
        left--;
        return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        if (left == 0) {
            return most == 0 ? 0 : -1;
        }
        int count = bytes.read(into, offset, (int) Math.min(most, left));
        left -= Math.max(0, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}

package nl.millenniumgemeenten.subscription.mailbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Takes the first bytes of something, and refuses the others.
final class Beginning extends OutputStream {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final int most;

    Beginning(int most) {
        this.most = most;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        taken.write(bytes, from, Math.min(length, most - taken.size()));
        if (isFull()) {
            throw new IOException("Enough");
        }
    }

    /// Whether there may be more than it took.
    boolean isFull() {
        return taken.size() == most;
    }

    byte[] bytes() {
        return taken.toByteArray();
    }
}

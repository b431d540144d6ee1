package nl.millenniumgemeenten.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Ports on loopback: a free one to use, or whether a given one can still be had.
public final class Ports {
    private Ports() {}

    /// A port that nothing listens on just now.
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noneLeft) {
            throw new UncheckedIOException(noneLeft);
        }
    }

    /// Whether a server could listen on this port of loopback now.
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // As servers do: connections that are closing must not count as a taken port.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}

package nl.millenniumgemeenten.content.timeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/// A server of somebody else: an account at Mastodon, a feed and some pictures, with ETags.
final class Elsewhere implements AutoCloseable {
    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> posts = new ConcurrentHashMap<>();
    private volatile int status = 200;
    private volatile boolean picturesBroken;
    private volatile String retryAfter = "";

    Elsewhere() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// The campaign posts something, or changes what it posted under this id.
    void post(String id, String html, boolean withPicture) {
        posts.put(
                id,
                """
                {"id": "%s", "visibility": "public", "in_reply_to_account_id": null, "reblog": null,
                 "created_at": "2026-11-%s:00:00.000Z", "url": "%s/@campagne/%s", "language": "nl",
                 "content": "%s", "media_attachments": [%s]}\
                """
                        .formatted(
                                id,
                                id.length() == 1 ? "0" + id + "T09" : id + "T09",
                                address(),
                                id,
                                html,
                                withPicture
                                        ? "{\"type\": \"image\", \"url\": \"%s/foto/%s.png\", \"description\": \"Foto %s\"}"
                                                .formatted(address(), id, id)
                                        : ""));
    }

    /// It takes something away.
    void takeAway(String id) {
        posts.remove(id);
    }

    /// From now on the server answers this.
    void answers(int nextStatus, String wait) {
        status = nextStatus;
        retryAfter = wait;
    }

    void breakPictures(boolean broken) {
        picturesBroken = broken;
    }

    /// The paths that were asked for, in their order.
    List<String> asked() {
        return List.copyOf(asked);
    }

    void forgetAsked() {
        asked.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(path);
        if (status != 200) {
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(status, -1);
        } else if (path.equals("/api/v1/accounts/lookup")) {
            send(
                    exchange,
                    "{\"id\": \"109\", \"acct\": \"campagne\"}".getBytes(StandardCharsets.UTF_8));
        } else if (path.equals("/api/v1/accounts/109/statuses")) {
            var all =
                    posts.entrySet().stream()
                            .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                            .map(Map.Entry::getValue)
                            .collect(Collectors.joining(",", "[", "]"));
            var tag = "W/\"" + all.hashCode() + "\"";
            exchange.getResponseHeaders().add("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, all.getBytes(StandardCharsets.UTF_8));
            }
        } else if (path.startsWith("/foto/") && !picturesBroken) {
            exchange.getResponseHeaders().add("Content-Type", "image/png");
            send(exchange, picture());
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, byte[] content) throws IOException {
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, 300, 400);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

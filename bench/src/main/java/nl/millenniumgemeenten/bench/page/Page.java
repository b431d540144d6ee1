package nl.millenniumgemeenten.bench.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/// A page as it goes over the line.
final class Page {
    private static final int TYPICAL = 12_000;

    private final URI address;
    private final byte[] plain;
    private final byte[] gzip;

    private Page(URI address, byte[] plain, byte[] gzip) {
        this.address = address;
        this.plain = plain;
        this.gzip = gzip;
    }

    static Page get(HttpClient http, URI address) throws IOException, InterruptedException {
        return new Page(address, body(http, address, "identity"), body(http, address, "gzip"));
    }

    URI address() {
        return address;
    }

    byte[] plain() {
        return plain;
    }

    byte[] gzip() {
        return gzip;
    }

    /// How far its size is from that of a typical page.
    int distance() {
        return Math.abs(plain.length - TYPICAL);
    }

    private static byte[] body(HttpClient http, URI address, String encoding)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Accept-Encoding", encoding).build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        var answered = answer.headers().firstValue("Content-Encoding").orElse("identity");
        if (answer.statusCode() != 200 || !answered.equals(encoding)) {
            throw new IllegalStateException(
                    "%s answered %d, %s where %s was asked for"
                            .formatted(address, answer.statusCode(), answered, encoding));
        }
        return answer.body();
    }
}

package nl.millenniumgemeenten.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A browser without a screen: keeps cookies, says where its forms come from, and shows redirects
/// instead of following them.
public final class Browser {
    /// Before the name of a field in [#postMultipart]: it holds a file.
    public static final String FILE = "file:";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI site;
    private final List<Cookie> cookies = new ArrayList<>();
    private String origin;
    private String page = "";

    public Browser(URI site) {
        this.site = site;
        this.origin = site.getScheme() + "://" + site.getAuthority();
    }

    /// Sends forms as from a page of another site.
    public Browser from(String otherOrigin) {
        this.origin = otherOrigin;
        return this;
    }

    /// Asks for pages and sends forms as from this address, as somebody does who follows a link.
    public Browser on(String address) {
        this.page = address.startsWith("/") ? site.resolve(address).toString() : address;
        return this;
    }

    /// Asks for a page.
    public Answer get(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path)));
    }

    /// The same, asked for in the words of a browser that somebody looks at.
    public Answer look(String path) {
        return send(
                HttpRequest.newBuilder(site.resolve(path))
                        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    }

    /// Asks for a page unless it is still the one with this entity tag.
    public Answer getUnlessSame(String path, String etag) {
        return send(HttpRequest.newBuilder(site.resolve(path)).header("If-None-Match", etag));
    }

    /// Asks what there is, without the page.
    public Answer head(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path)).HEAD());
    }

    /// Sends a form, name and value by turns.
    public Answer post(String path, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(encoded(fields[i]))
                    .append('=')
                    .append(encoded(fields[i + 1]));
        }
        var request =
                HttpRequest.newBuilder(site.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        return send(request);
    }

    /// Sends a form with files, name and value by turns; the value of a file is its content.
    public Answer postMultipart(String path, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            var file = fields[i].startsWith(FILE);
            body.append("--XX\r\nContent-Disposition: form-data; name=\"")
                    .append(file ? fields[i].substring(FILE.length()) : fields[i])
                    .append(file ? "\"; filename=\"foto.jpg\"" : "\"")
                    .append("\r\n\r\n")
                    .append(fields[i + 1])
                    .append("\r\n");
        }
        var request =
                HttpRequest.newBuilder(site.resolve(path))
                        .header("Content-Type", "multipart/form-data; boundary=XX")
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofString(body + "--XX--\r\n"));
        return send(request);
    }

    /// The value of a cookie that was set, empty if there is none.
    public String cookie(String name) {
        return cookies.stream()
                .filter(cookie -> cookie.name.equals(name))
                .map(Cookie::value)
                .findFirst()
                .orElse("");
    }

    /// Puts a cookie in place.
    public void cookie(String name, String value) {
        keep(new Cookie(name, "/", value));
    }

    private Answer send(HttpRequest.Builder request) {
        var address = request.build().uri();
        var pairs =
                cookies.stream()
                        .filter(cookie -> cookie.isFor(address.getPath()))
                        .map(cookie -> cookie.name + "=" + cookie.value)
                        .collect(Collectors.joining("; "));
        if (!pairs.isEmpty()) {
            request.header("Cookie", pairs);
        }
        if (!page.isEmpty()) {
            request.header("Referer", page);
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("set-cookie").stream().map(Cookie::of).forEach(this::keep);
            return new Answer(response);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(Cookie cookie) {
        cookies.removeIf(other -> other.name.equals(cookie.name) && other.path.equals(cookie.path));
        if (!cookie.value.isEmpty()) {
            cookies.add(cookie);
        }
    }

    private record Cookie(String name, String path, String value) {
        private static final Pattern PATH = Pattern.compile("(?i);\\s*path=([^;]*)");

        static Cookie of(String header) {
            var pair = header.split(";", 2)[0].split("=", 2);
            var path = PATH.matcher(header);
            return new Cookie(pair[0], path.find() ? path.group(1) : "/", pair[1]);
        }

        boolean isFor(String asked) {
            return asked.equals(path) || asked.startsWith(path.endsWith("/") ? path : path + "/");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What came back.
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public Document page() {
            return Jsoup.parse(response.body());
        }

        /// The words of the page, without markup.
        public String text() {
            return page().text();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /// Where a redirect leads.
        public String location() {
            return header("location");
        }

        /// The value that a field of a form holds.
        public String field(String name) {
            var field = page().selectFirst("main [name=" + name + "]");
            if (field == null) {
                return "";
            }
            if (field.is("select")) {
                return field.select("option[selected]").val();
            }
            return field.is("textarea") ? field.wholeText().strip() : field.val();
        }
    }
}

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
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A browser without a screen: keeps cookies, says where its forms come from, and shows redirects
/// instead of following them.
public final class Browser {
    /// Before the name of a field in [#postMultipart]: it holds a file.
    public static final String FILE = "file:";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI site;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String origin;

    public Browser(URI site) {
        this.site = site;
        this.origin = site.getScheme() + "://" + site.getAuthority();
    }

    /// Sends forms as from a page of another site.
    public Browser from(String otherOrigin) {
        this.origin = otherOrigin;
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
        return cookies.getOrDefault(name, "");
    }

    /// Puts a cookie in place.
    public void cookie(String name, String value) {
        cookies.put(name, value);
    }

    private Answer send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            var pairs = cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue());
            request.header("Cookie", String.join("; ", pairs.toList()));
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            for (var cookie : response.headers().allValues("set-cookie")) {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return new Answer(response);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
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

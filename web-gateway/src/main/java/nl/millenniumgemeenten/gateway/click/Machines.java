package nl.millenniumgemeenten.gateway.click;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Tells who follows a link without being a reader, as far as they say so: programs that fetch
/// ahead, filters of mail that look where a link leads, and robots. Many filters pass themselves
/// off as a browser, so a count is never exact.
final class Machines {
    private static final List<String> PURPOSES = List.of("prefetch", "preview", "prerender");
    private static final List<String> NAMES =
            List.of(
                    "bot",
                    "crawl",
                    "spider",
                    "scan",
                    "preview",
                    "prefetch",
                    "proofpoint",
                    "mimecast",
                    "barracuda",
                    "safelinks",
                    "symantec",
                    "trendmicro",
                    "fortiguard",
                    "googleimageproxy",
                    "facebookexternalhit",
                    "whatsapp",
                    "slack",
                    "curl/",
                    "wget/",
                    "python",
                    "java/",
                    "java-http-client",
                    "go-http-client",
                    "okhttp",
                    "headless");

    private Machines() {}

    /// Whether a machine asks, by its own account.
    static boolean asks(HttpRequest<?> request) {
        var headers = request.getHeaders();
        var agent = headers.get("User-Agent");
        return agent == null
                || says(agent, NAMES)
                || Stream.of("Purpose", "Sec-Purpose", "X-Purpose", "X-Moz")
                        .map(headers::get)
                        .anyMatch(purpose -> purpose != null && says(purpose, PURPOSES));
    }

    private static boolean says(String value, List<String> words) {
        var small = value.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(small::contains);
    }
}

package nl.millenniumgemeenten.gateway.fediverse;

import io.micronaut.http.HttpRequest;
import nl.millenniumgemeenten.activitypub.MediaTypes;

/// What a request says that it takes.
final class Accepted {
    private Accepted() {}

    /// All of it, however many headers it stands in.
    static String of(HttpRequest<?> request) {
        return String.join(",", request.getHeaders().getAll("Accept"));
    }

    /// Whether it would rather have a document than a page.
    static boolean prefersActivity(HttpRequest<?> request) {
        return MediaTypes.prefersActivity(of(request));
    }
}

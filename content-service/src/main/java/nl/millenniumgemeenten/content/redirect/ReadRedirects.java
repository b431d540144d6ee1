package nl.millenniumgemeenten.content.redirect;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// What the desk reads.
@Singleton
public class ReadRedirects {
    private final Redirects redirects;
    private final SitePaths paths;

    ReadRedirects(Redirects redirects, SitePaths paths) {
        this.redirects = redirects;
        this.paths = paths;
    }

    @ReadOnly
    Redirect one(UUID id) {
        return redirects.at(id);
    }

    @ReadOnly
    List<Redirect> own(String words, String after, int limit) {
        return redirects.list(words, after, limit);
    }

    @ReadOnly
    List<SitePaths.Automatic> automatic(String words, int limit) {
        return paths.moved(words, limit);
    }
}

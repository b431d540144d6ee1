package nl.millenniumgemeenten.gateway.page.store;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import nl.millenniumgemeenten.gateway.layout.Assets;
import nl.millenniumgemeenten.gateway.site.Site;
import org.jspecify.annotations.Nullable;

/// Everything that can be answered without routing: static files and stored pages.
@Singleton
public final class StoredResponses {
    private static final String ASSETS = "/assets/";

    private final Map<String, StoredResponse> files = new HashMap<>();
    private final Site site;
    private final PageStore pages;

    StoredResponses(Assets assets, Site site, PageStore pages) {
        this.site = site;
        this.pages = pages;
        assets.byAddress()
                .forEach((path, bytes) -> files.put(path, StoredResponse.asset(path, bytes)));
    }

    /// What is stored for a path and right at this moment.
    @Nullable StoredResponse find(String path) {
        if (path.startsWith(ASSETS)) {
            return files.get(path);
        }
        return site.ready() ? pages.find(path, site.image()) : null;
    }

    /// The static file at a path.
    public @Nullable StoredResponse file(String path) {
        return files.get(path);
    }
}

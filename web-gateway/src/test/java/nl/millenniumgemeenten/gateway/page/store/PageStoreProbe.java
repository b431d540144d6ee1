package nl.millenniumgemeenten.gateway.page.store;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.gateway.site.Site;

/// Lets tests of pages look into the store.
@Singleton
public final class PageStoreProbe {
    private final PageStore store;
    private final Site site;

    PageStoreProbe(PageStore store, Site site) {
        this.store = store;
        this.site = site;
    }

    /// Whether the page of a target lies ready, and is right.
    public boolean holds(String target) {
        return store.find(target, site.image()) != null;
    }
}

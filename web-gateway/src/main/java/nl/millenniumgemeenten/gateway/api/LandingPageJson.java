package nl.millenniumgemeenten.gateway.api;

import java.util.List;

/// Where the API begins: what it is, where it is described, and what it has.
record LandingPageJson(
        String title,
        String version,
        String documentation,
        String description,
        String catalogue,
        String license,
        String attribution,
        List<CollectionLinkJson> collections) {

    LandingPageJson {
        collections = List.copyOf(collections);
    }

    /// A collection and where it is.
    record CollectionLinkJson(String name, String href) {}
}

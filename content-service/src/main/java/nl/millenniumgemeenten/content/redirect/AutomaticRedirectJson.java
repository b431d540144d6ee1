package nl.millenniumgemeenten.content.redirect;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/// An address that leads on because a page moved.
@Serdeable
record AutomaticRedirectJson(UUID page, String from, String to, String title) {

    static AutomaticRedirectJson of(SitePaths.Automatic moved) {
        return new AutomaticRedirectJson(moved.page(), moved.from(), moved.to(), moved.title());
    }
}

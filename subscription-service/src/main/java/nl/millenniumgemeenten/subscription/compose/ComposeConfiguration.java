package nl.millenniumgemeenten.subscription.compose;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/// In whose name issues are written, and where the website stands.
@Singleton
class ComposeConfiguration {
    private final String campaign;
    private final String site;

    ComposeConfiguration(
            @Property(name = "mail.campaign-name", defaultValue = "Millenniumgemeenten")
                    String campaign,
            @Property(name = "site.url") String site) {
        this.campaign = campaign;
        this.site = site.replaceFirst("/+$", "");
    }

    String campaign() {
        return campaign;
    }

    /// The whole address of a path on the site; any other address as it is.
    String absolute(String address) {
        return address.startsWith("/") ? site + address : address;
    }
}

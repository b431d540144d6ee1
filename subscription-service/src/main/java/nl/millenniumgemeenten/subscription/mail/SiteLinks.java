package nl.millenniumgemeenten.subscription.mail;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import nl.millenniumgemeenten.subscription.subscriber.Token;

/// Addresses on the website that stand in mails.
@Singleton
public class SiteLinks {
    private final String site;

    SiteLinks(@Property(name = "site.url") String site) {
        this.site = site.replaceFirst("/+$", "");
    }

    String home() {
        return site + "/";
    }

    /// A page of the website by its path.
    public String at(String path) {
        return site + path;
    }

    String confirm(Token token) {
        return site + "/nieuwsbrief/bevestigen/" + token.value();
    }

    String preferences(Token token) {
        return site + "/nieuwsbrief/voorkeuren/" + token.value();
    }

    String unsubscribe(Token token) {
        return site + "/nieuwsbrief/afmelden/" + token.value();
    }
}

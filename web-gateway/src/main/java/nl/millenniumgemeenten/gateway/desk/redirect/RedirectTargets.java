package nl.millenniumgemeenten.gateway.desk.redirect;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.events.PathForm;
import nl.millenniumgemeenten.gateway.site.Route;
import nl.millenniumgemeenten.gateway.site.Site;

/// Knows what the content service does not: whether an address of the register or of something with
/// a number leads somewhere.
@Singleton
class RedirectTargets {
    private final Site site;

    RedirectTargets(Site site) {
        this.site = site;
    }

    /// What is wrong with a target; empty if nothing that we can see.
    String fault(String target) {
        if (!target.startsWith("/") || !isOfTheImage(target)) {
            return "";
        }
        var path = target.split("[?#]", 2)[0];
        return switch (site.image().route(PathForm.decoded(path).orElse(path))) {
            case Route.Missing _, Route.Gone _ -> "Op " + path + " staat niets.";
            default -> "";
        };
    }

    private static boolean isOfTheImage(String target) {
        return target.matches("/(gemeenten|doelen|activiteiten|nieuws|agenda|hulpbronnen)/.*");
    }
}

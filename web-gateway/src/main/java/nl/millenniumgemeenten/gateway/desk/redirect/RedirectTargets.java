package nl.millenniumgemeenten.gateway.desk.redirect;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.events.PathForm;
import nl.millenniumgemeenten.gateway.calendar.CalendarAddresses;
import nl.millenniumgemeenten.gateway.feed.FeedAddresses;
import nl.millenniumgemeenten.gateway.site.Route;
import nl.millenniumgemeenten.gateway.site.Site;

/// Knows what the content service does not: whether something stands at an address of the register,
/// of something with a number, or of a file.
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
        var asked = PathForm.decoded(path).orElse(path);
        return switch (site.image().route(asked)) {
            case Route.Missing _, Route.Gone _ ->
                    isFile(asked) ? "" : "Op " + path + " staat niets.";
            default -> "";
        };
    }

    /// What is wrong with an address to send on; empty if nothing that we can see. The form of it
    /// is for the content service to judge.
    String faultOfFrom(String from) {
        var typed = from.strip().replaceFirst("^https?://[^/]+", "").replaceFirst("(?<=.)/+$", "");
        if (!typed.startsWith("/") || typed.matches(".*[?#].*")) {
            return "";
        }
        var path = PathForm.decoded(typed).orElse(typed);
        if (isFile(path)) {
            return "Op " + typed + " staat een bestand van de site zelf.";
        }
        return switch (site.image().ownRoute(path)) {
            case Route.Missing _, Route.Gone _ -> "";
            case Route.Moved(var target) -> typed + " leidt vanzelf al naar " + target + ".";
            default ->
                    "Op "
                            + typed
                            + " staat iets van de site zelf. Doorsturen kan pas als daar niets meer"
                            + " staat.";
        };
    }

    private boolean isFile(String path) {
        return FeedAddresses.holds(site.image(), path)
                || CalendarAddresses.holds(site.image(), path);
    }

    private static boolean isOfTheImage(String target) {
        return target.matches(
                "/(gemeenten|doelen|activiteiten|nieuws|agenda|hulpbronnen|discussies|bijdragen)/.*");
    }
}

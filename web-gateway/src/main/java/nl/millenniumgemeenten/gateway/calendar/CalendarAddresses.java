package nl.millenniumgemeenten.gateway.calendar;

import nl.millenniumgemeenten.gateway.page.agenda.AgendaListPage;
import nl.millenniumgemeenten.gateway.site.Route;
import nl.millenniumgemeenten.gateway.site.SiteImage;

/// Where calendar files stand: that of the whole agenda, and those of its items.
public final class CalendarAddresses {
    static final String FILE = ".ics";

    private CalendarAddresses() {}

    /// Whether there is a calendar file at this path, or one that moved on from it.
    public static boolean holds(SiteImage image, String path) {
        if (path.equals(AgendaListPage.CALENDAR)) {
            return true;
        }
        if (!path.endsWith(FILE)) {
            return false;
        }
        var page = image.ownRoute(path.substring(0, path.length() - FILE.length()));
        return (page instanceof Route.Moved(var now) ? image.ownRoute(now) : page)
                instanceof Route.AgendaItem;
    }
}

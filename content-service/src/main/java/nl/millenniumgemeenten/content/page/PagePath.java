package nl.millenniumgemeenten.content.page;

import java.util.Set;
import nl.millenniumgemeenten.content.editing.Slug;

/// The address of a page on the site: a slash and a slug for every level.
public record PagePath(String value) {
    /// The most characters, so that an event with many former paths still fits.
    public static final int LONGEST = 400;

    /// First segments that the site itself needs, now or as it was designed.
    private static final Set<String> RESERVED =
            Set.of(
                    "gemeenten",
                    "doelen",
                    "nieuws",
                    "nieuwsbrief",
                    "redactie",
                    "api",
                    "assets",
                    "static",
                    "health",
                    "prometheus",
                    "schemas",
                    "zoeken",
                    "agenda",
                    "hulpbronnen",
                    "discussies",
                    "bijdragen",
                    "catalogus",
                    "activiteiten",
                    "abonnementen",
                    "account",
                    "kaart",
                    "media",
                    "feeds",
                    "events",
                    "open-data",
                    "error",
                    "voorbeeld");

    public PagePath {
        if (!value.startsWith("/")) {
            throw new IllegalArgumentException("Not a path: " + value);
        }
    }

    /// The path of a page at the top.
    public static PagePath top(Slug slug) {
        return new PagePath("/" + slug.value());
    }

    /// The path of a page under this one.
    public PagePath child(Slug slug) {
        return new PagePath(value + "/" + slug.value());
    }

    /// Whether the site itself answers here.
    public boolean isReserved() {
        return RESERVED.contains(value.substring(1).split("/", 2)[0]);
    }

    /// Whether it has more characters than a path may.
    public boolean isTooLong() {
        return value.length() > LONGEST;
    }
}

package nl.millenniumgemeenten.content.redirect;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.PathForm;

/// A path that can be sent on, in the form of [PathForm] and without a slash at its end.
record FromPath(String value) {
    static final int LONGEST = 500;

    private static final Pattern FORM = Pattern.compile("/[^?#\\s]+");

    /// The site always answers there itself.
    private static final Set<String> OWN =
            Set.of(
                    "/nieuws",
                    "/agenda",
                    "/hulpbronnen",
                    "/gemeenten",
                    "/doelen",
                    "/activiteiten",
                    "/kaart",
                    "/cijfers",
                    "/open-data",
                    "/feeds",
                    "/zoeken",
                    "/nieuwsbrief",
                    "/catalogus");

    private static final Pattern MACHINES =
            Pattern.compile(
                    "/(redactie|api|assets|static|media|health|prometheus|schemas|account|events"
                            + "|mijn-gemeente|meedoen/aanmelden|voorbeeld"
                            + "|robots\\.txt|sitemap\\.xml)(/.*)?");

    /// The path that an editor means, from a path or a whole address of the old site.
    static Optional<FromPath> of(String typed) {
        var path = typed.strip().replaceFirst("^https?://[^/]+", "");
        return FORM.matcher(path).matches()
                ? PathForm.of(path)
                        .map(FromPath::withoutSlash)
                        .filter(form -> form.length() > 1 && form.length() <= LONGEST)
                        .map(FromPath::new)
                : Optional.empty();
    }

    private static String withoutSlash(String path) {
        var shorter = path;
        while (shorter.length() > 1 && shorter.endsWith("/")) {
            shorter = shorter.substring(0, shorter.length() - 1);
        }
        return shorter;
    }

    /// Whether the site itself always answers here.
    boolean isOwn() {
        return OWN.contains(value) || MACHINES.matcher(value).matches();
    }
}

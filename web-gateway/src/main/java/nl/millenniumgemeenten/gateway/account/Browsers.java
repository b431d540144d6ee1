package nl.millenniumgemeenten.gateway.account;

import java.util.List;
import java.util.Locale;

/// What a browser is called, in words: no more of it is kept than somebody needs to recognise their
/// own.
final class Browsers {
    private static final String UNKNOWN = "onbekende browser";

    private record Sign(String text, String words) {}

    /// The first that is found counts: most browsers say that they are others, too.
    private static final List<Sign> PROGRAMS =
            List.of(
                    new Sign("firefox/", "Firefox"),
                    new Sign("fxios/", "Firefox"),
                    new Sign("edg", "Edge"),
                    new Sign("opr/", "Opera"),
                    new Sign("samsungbrowser/", "Samsung Internet"),
                    new Sign("chrome/", "Chrome"),
                    new Sign("crios/", "Chrome"),
                    new Sign("safari/", "Safari"));

    private static final List<Sign> SYSTEMS =
            List.of(
                    new Sign("iphone", "iPhone"),
                    new Sign("ipad", "iPad"),
                    new Sign("android", "Android"),
                    new Sign("windows", "Windows"),
                    new Sign("mac os", "Mac"),
                    new Sign("cros", "Chromebook"),
                    new Sign("linux", "Linux"));

    private Browsers() {}

    /// "Firefox op Windows".
    static String words(String userAgent) {
        var said = userAgent.toLowerCase(Locale.ROOT);
        var program = first(PROGRAMS, said);
        var system = first(SYSTEMS, said);
        if (program.isEmpty()) {
            return system.isEmpty() ? UNKNOWN : UNKNOWN + " op " + system;
        }
        return system.isEmpty() ? program : program + " op " + system;
    }

    private static String first(List<Sign> signs, String said) {
        return signs.stream()
                .filter(sign -> said.contains(sign.text()))
                .map(Sign::words)
                .findFirst()
                .orElse("");
    }
}

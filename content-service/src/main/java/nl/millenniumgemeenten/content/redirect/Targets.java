package nl.millenniumgemeenten.content.redirect;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.PathForm;

/// Where a redirect may lead.
public final class Targets {
    /// The most characters of a target.
    public static final int LONGEST = 1000;

    private static final Pattern PATH = Pattern.compile("/(?!/)[^\\s]*");

    private Targets() {}

    /// A target in the form in which it is kept: a path of the site as in [PathForm], without a
    /// slash at its end, or an address of another site.
    public static Optional<String> of(String typed) {
        var target = typed.strip();
        if (target.length() > LONGEST) {
            return Optional.empty();
        }
        if (PATH.matcher(target).matches()) {
            return Optional.of(form(target)).filter(Targets::isUri);
        }
        return isAddress(target) ? Optional.of(target) : Optional.empty();
    }

    static boolean isPath(String target) {
        return target.startsWith("/");
    }

    /// The path of a target on the site, without what follows it.
    static String path(String target) {
        return target.split("[?#]", 2)[0];
    }

    private static String form(String target) {
        var typed = path(target);
        var path = PathForm.of(typed).orElse(typed);
        var whole = path + target.substring(typed.length());
        return whole.length() > 1 && whole.endsWith("/")
                ? whole.substring(0, whole.length() - 1)
                : whole;
    }

    private static boolean isUri(String target) {
        try {
            return new URI(target).getPath() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static boolean isAddress(String target) {
        try {
            var uri = new URI(target);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException none) {
            return false;
        }
    }
}

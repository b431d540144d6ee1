package nl.millenniumgemeenten.gateway.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.List;
import java.util.Locale;

/// Chooses between media types by what the client accepts (RFC 9110, section 12.5.1).
public final class Representation {
    private Representation() {}

    /// The type that the client would best have; of equals the one that is offered first. Empty if
    /// it accepts none.
    public static String best(HttpRequest<?> request, List<String> offered) {
        var accepted = request.getHeaders().getAll("Accept");
        if (accepted.isEmpty()) {
            return offered.getFirst();
        }
        var best = "";
        double bestQuality = 0;
        for (var type : offered) {
            double quality = quality(type, accepted);
            if (quality > bestQuality) {
                best = type;
                bestQuality = quality;
            }
        }
        return best;
    }

    /// What the most specific range that fits says.
    private static double quality(String offered, List<String> accepted) {
        double quality = 0;
        int specific = -1;
        for (var line : accepted) {
            for (var range : line.split(",", -1)) {
                var parts = range.strip().toLowerCase(Locale.ROOT).split(";", 2);
                int fits = fit(parts[0].strip(), offered);
                if (fits > specific) {
                    specific = fits;
                    quality = parts.length == 1 ? 1 : weight(parts[1]);
                }
            }
        }
        return quality;
    }

    private static int fit(String range, String offered) {
        if (range.equals(offered)) {
            return 2;
        }
        if (range.endsWith("/*") && offered.startsWith(range.substring(0, range.length() - 1))) {
            return 1;
        }
        return range.equals(MediaType.ALL) ? 0 : -1;
    }

    private static double weight(String parameters) {
        for (var parameter : parameters.split(";", -1)) {
            var text = parameter.strip();
            if (text.startsWith("q=")) {
                try {
                    return Double.parseDouble(text.substring(2));
                } catch (NumberFormatException unreadable) {
                    return 0;
                }
            }
        }
        return 1;
    }
}

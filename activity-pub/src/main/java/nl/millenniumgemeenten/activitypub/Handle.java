package nl.millenniumgemeenten.activitypub;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name by which people find an account: `@name@server`.
///
/// @param name without capitals, for which nobody looks
/// @param server its host, with its port if that is not the usual one
public record Handle(String name, String server) {
    private static final int LONGEST = 300;

    /// Each sign fits in one place only.
    private static final Pattern RESOURCE =
            Pattern.compile("(?:acct:)?@?([a-z0-9_.-]{1,60}+)@([a-z0-9.:\\[\\]-]{1,200}+)");

    public Handle {
        name = name.toLowerCase(Locale.ROOT);
        server = server.toLowerCase(Locale.ROOT);
    }

    /// The one that WebFinger is asked for, as in `acct:name@server`.
    public static Optional<Handle> read(String resource) {
        if (resource.length() > LONGEST) {
            return Optional.empty();
        }
        var matcher = RESOURCE.matcher(resource.toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(new Handle(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /// As people write it.
    public String written() {
        return "@" + name + "@" + server;
    }

    String subject() {
        return "acct:" + name + "@" + server;
    }
}

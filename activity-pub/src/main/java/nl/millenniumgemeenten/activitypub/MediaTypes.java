package nl.millenniumgemeenten.activitypub;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The types of documents, and who asks for which.
public final class MediaTypes {
    /// Documents of ActivityPub.
    public static final String ACTIVITY = "application/activity+json";

    /// The same, by the name of the format beneath it.
    public static final String LINKED_DATA =
            "application/ld+json; profile=\"" + Documents.STREAMS + "\"";

    /// What to ask a server for.
    public static final String ACCEPT = ACTIVITY + ", " + LINKED_DATA;

    /// Documents of WebFinger.
    public static final String RESOURCE_DESCRIPTOR = "application/jrd+json";

    /// Documents of NodeInfo.
    public static final String NODE_INFO =
            "application/json; profile=\"http://nodeinfo.diaspora.software/ns/schema/2.1#\"";

    private static final int LONGEST = 1000;

    private MediaTypes() {}

    /// Whether a document is of ActivityPub, by the header with its type.
    public static boolean isActivity(String type) {
        if (type.length() > LONGEST) {
            return false;
        }
        var parts = parts(type, ";");
        return switch (parts.isEmpty() ? "" : parts.getFirst()) {
            case ACTIVITY -> true;
            case "application/ld+json" ->
                    parts.stream()
                            .skip(1)
                            .map(part -> part.replace("\"", "").replace(" ", ""))
                            .anyMatch(part ->
                                    part.startsWith("profile=")
                                            && part.contains(Documents.STREAMS));
            default -> false;
        };
    }

    /// Whether who asks would rather have a document of ActivityPub than a page. Browsers never
    /// name its types; who names both may say which matters more.
    public static boolean prefersActivity(String accept) {
        if (accept.length() > LONGEST) {
            return false;
        }
        double activity = 0;
        double page = 0;
        for (var wanted : parts(accept, ",")) {
            if (isActivity(wanted)) {
                activity = Math.max(activity, weight(wanted));
            } else if (wanted.startsWith("text/html") || wanted.startsWith("application/xhtml")) {
                page = Math.max(page, weight(wanted));
            }
        }
        return activity > 0 && activity >= page;
    }

    private static double weight(String wanted) {
        return parts(wanted, ";").stream()
                .filter(part -> part.matches("q=[01](\\.[0-9]{0,3})?"))
                .mapToDouble(part -> Double.parseDouble(part.substring(2)))
                .findFirst()
                .orElse(1);
    }

    private static List<String> parts(String header, String separator) {
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}

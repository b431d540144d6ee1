package nl.millenniumgemeenten.content.timeline;

import io.micronaut.json.tree.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.guardedhttp.GuardedHttp;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Reads what an editor typed of a source.
final class SourceFields {
    private static final int LONGEST = 500;
    private static final String NAME = "[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,98}[A-Za-z0-9_])?";
    private static final String SERVER = "[A-Za-z0-9.-]{1,200}(?::[0-9]{1,5})?";
    private static final Pattern HANDLE = Pattern.compile("@?(" + NAME + ")@(" + SERVER + ")");
    private static final Pattern PROFILE =
            Pattern.compile("(https?)://(" + SERVER + ")/(?:@|users/)(" + NAME + ")/?");
    private static final String ADVICE_ACCOUNT =
            "Vul een account in, zoals @campagne@mastodon.nl of https://mastodon.nl/@campagne.";
    private static final String ADVICE_FEED =
            "Vul het hele adres van de feed in. Het begint met https:// en heeft geen eigen poort.";

    private SourceFields() {}

    static Source.Settings read(@Nullable JsonNode body, GuardedHttp http) {
        var fields = RequestFields.of(body);
        var kind = TextFields.choice(fields, "kind", SourceKind.class, SourceKind.FEED);
        var typed = fields.text("address", 1, LONGEST);
        var name = TextFields.line(fields, "name", 1, 80);
        boolean active = fields.yes("active");
        var address =
                switch (kind) {
                    case MASTODON -> account(typed);
                    case FEED -> Optional.of(typed);
                };
        if (!typed.isEmpty() && address.filter(http::allows).isEmpty()) {
            fields.refuse("address", kind == SourceKind.FEED ? ADVICE_FEED : ADVICE_ACCOUNT);
        }
        fields.orThrow();
        return new Source.Settings(kind, address.orElseThrow(), name, active);
    }

    /// An account in its one form.
    static Optional<String> account(String typed) {
        var handle = HANDLE.matcher(typed);
        if (handle.matches()) {
            return Optional.of(account("https", handle.group(2), handle.group(1)));
        }
        var profile = PROFILE.matcher(typed);
        return profile.matches()
                ? Optional.of(account(profile.group(1), profile.group(2), profile.group(3)))
                : Optional.empty();
    }

    private static String account(String scheme, String server, String name) {
        return scheme + "://" + server.toLowerCase(Locale.ROOT) + "/@" + name;
    }
}

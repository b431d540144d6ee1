package nl.millenniumgemeenten.gateway.desk.list;

import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// How a list of content is narrowed.
///
/// @param words of the title; may be empty
/// @param state as content-service calls it; empty for every state
/// @param mine whether only what who asks has made is in it
public record ListFilter(String words, String state, boolean mine) {
    private static final Set<String> STATES =
            Set.of("unpublished", "live", "withdrawn", "in-review", "planned");
    private static final String MINE = "mij";

    /// What a request asks for; what nobody can choose narrows nothing.
    public static ListFilter of(HttpRequest<?> request) {
        var state = parameter(request, "toestand");
        return new ListFilter(
                parameter(request, "zoek").strip(),
                STATES.contains(state) ? state : "",
                parameter(request, "van").equals(MINE));
    }

    /// Whether it leaves anything out.
    public boolean narrows() {
        return mine || !state.isEmpty() || !words.isEmpty();
    }

    /// The form that asks for it.
    ///
    /// @param path where the list is
    public ListFilterView view(String path) {
        return new ListFilterView(
                path,
                words,
                List.of(
                        new OptionView("", "Alles", state.isEmpty()),
                        option("live", "Op de site"),
                        option("unpublished", "Nog niet gepubliceerd"),
                        option("withdrawn", "Ingetrokken"),
                        option("in-review", "Ter beoordeling"),
                        option("planned", "Gepland")),
                List.of(new OptionView("", "Iedereen", !mine), new OptionView(MINE, "Mij", mine)));
    }

    /// The address of a piece of the list at `path`.
    ///
    /// @param after where the piece begins; empty for the first
    String path(String path, String after) {
        var query =
                parameter("na", after)
                        + parameter("toestand", state)
                        + parameter("van", mine ? MINE : "")
                        + parameter("zoek", words);
        return query.isEmpty() ? path : path + "?" + query.substring(1);
    }

    private OptionView option(String value, String label) {
        return new OptionView(value, label, state.equals(value));
    }

    private static String parameter(String name, String value) {
        return value.isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String parameter(HttpRequest<?> request, String name) {
        return request.getParameters().get(name, String.class, "");
    }
}

package nl.millenniumgemeenten.content.editing;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which content of a list is asked for.
///
/// @param state empty for every state
/// @param underway `in-review` or `planned`; empty for whatever waits for nothing as well
/// @param search empty for every title; else a part of it
/// @param maker the id of who made it; empty for everybody
public record Wanted(String state, String underway, String search, String maker) {
    private static final Set<String> STATES = Set.of("", "unpublished", "live", "withdrawn");
    private static final Set<String> UNDERWAY = Set.of("in-review", "planned");

    /// What a request asks for.
    ///
    /// @param maker who asks, where only what they made is asked for
    public static Wanted of(
            @Nullable String asked, @Nullable String search, Optional<Editor> maker) {
        var state = asked == null ? "" : asked.strip();
        boolean waits = UNDERWAY.contains(state);
        if (!waits && !STATES.contains(state)) {
            throw Paging.invalid(
                    "/state",
                    "Dit moet 'unpublished', 'live', 'withdrawn', 'in-review' of 'planned' zijn.");
        }
        return new Wanted(
                waits ? "" : state,
                waits ? state : "",
                search == null ? "" : search.strip().replace("\u0000", ""),
                maker.map(Editor::id).orElse(""));
    }

    /// Titles that are `like` this hold what is searched.
    public String pattern() {
        var literal = search.replaceAll("[\\\\%_]", "\\\\$0");
        return "%" + literal + "%";
    }
}

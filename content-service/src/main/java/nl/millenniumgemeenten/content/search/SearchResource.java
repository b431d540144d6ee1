package nl.millenniumgemeenten.content.search;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Paging;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import org.jspecify.annotations.Nullable;

/// Content of every kind, by its words, or what the caller is working on. Whoever works at the desk
/// may look for all of it. The order is that of how well it fits, so a next piece is named by how
/// many were seen.
@Controller("/search")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class SearchResource {
    private static final int LONGEST = 200;
    private static final int FARTHEST = 2000;

    private final SearchContent search;

    SearchResource(SearchContent search) {
        this.search = search;
    }

    @Get
    ItemsJson<FoundJson> get(
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "false") boolean mine,
            @Nullable @QueryValue Integer after,
            @Nullable @QueryValue Integer limit,
            Authentication authentication) {
        int size = Paging.limit(limit);
        int seen = after == null ? 0 : after;
        if (seen < 0 || seen > FARTHEST) {
            throw Paging.invalid("/after", "Dit moet tussen 0 en " + FARTHEST + " liggen.");
        }
        // The database takes no null bytes, and nobody means them.
        var words = q.replace('\u0000', ' ').strip();
        if (words.length() > LONGEST) {
            throw Paging.invalid("/q", "Zoek met hoogstens " + LONGEST + " tekens.");
        }
        var found =
                mine
                        ? search.unseen(SignedIn.editor(authentication).id(), seen, size + 1)
                        : search.find(
                                new SearchContent.Asked(
                                        words,
                                        kind.replace('\u0000', ' '),
                                        state.replace('\u0000', ' '),
                                        seen,
                                        size + 1));
        boolean more = found.size() > size && seen + size <= FARTHEST;
        return new ItemsJson<>(
                found.subList(0, Math.min(size, found.size())),
                more ? Integer.toString(seen + size) : null);
    }
}

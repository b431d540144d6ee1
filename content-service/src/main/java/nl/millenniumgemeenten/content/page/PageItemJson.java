package nl.millenniumgemeenten.content.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.content.editing.EditorJson;
import org.jspecify.annotations.Nullable;

/// A page in the tree of the desk. `parent` and `path` say where it stands; title, slug, position
/// and navigation are those of the draft.
///
/// @param liveEdition the edition that visitors see; null if they see none
/// @param hasDraft whether there is something to publish
/// @param depth 0 at the top
/// @param above the titles of the pages that it stands under, from the top
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PageItemJson(
        UUID id,
        long revision,
        String state,
        @Nullable UUID parent,
        String slug,
        String path,
        String title,
        int position,
        boolean inNavigation,
        @Nullable Integer liveEdition,
        int draftEdition,
        boolean hasDraft,
        int depth,
        List<String> above,
        Instant savedAt,
        EditorJson savedBy) {

    public PageItemJson {
        above = List.copyOf(above);
    }

    private static final Comparator<PageItemJson> SIBLINGS =
            Comparator.comparingInt(PageItemJson::position)
                    .thenComparing(PageItemJson::title)
                    .thenComparing(PageItemJson::path);

    /// The pages as a reader walks the tree: each before what stands below it, siblings in their
    /// order.
    static List<PageItemJson> walk(List<PageItemJson> items) {
        var below = new HashMap<@Nullable UUID, List<PageItemJson>>();
        for (var item : items) {
            below.computeIfAbsent(item.parent(), _ -> new ArrayList<>()).add(item);
        }
        var walked = new ArrayList<PageItemJson>();
        walk(null, List.of(), below, walked);
        return walked;
    }

    private static void walk(
            @Nullable UUID parent,
            List<String> above,
            Map<@Nullable UUID, List<PageItemJson>> below,
            List<PageItemJson> walked) {
        below.getOrDefault(parent, List.of()).stream()
                .sorted(SIBLINGS)
                .forEach(item -> {
                    walked.add(item.under(above));
                    var path = Stream.concat(above.stream(), Stream.of(item.title())).toList();
                    walk(item.id(), path, below, walked);
                });
    }

    private PageItemJson under(List<String> titles) {
        return new PageItemJson(
                id,
                revision,
                state,
                parent,
                slug,
                path,
                title,
                position,
                inNavigation,
                liveEdition,
                draftEdition,
                hasDraft,
                titles.size(),
                titles,
                savedAt,
                savedBy);
    }
}

package nl.millenniumgemeenten.content.item;

import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.content.editing.Slug;
import nl.millenniumgemeenten.content.editing.TagFields;
import nl.millenniumgemeenten.content.editing.Tags;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.content.media.MediaUses;
import nl.millenniumgemeenten.content.media.UsedMedium;
import nl.millenniumgemeenten.events.MediaUse;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What everything with an address of its own holds, whatever its kind.
///
/// @param picture the lead picture; null where there is none
public record Piece(
        Slug slug,
        String title,
        String summary,
        SafeHtml body,
        Tags tags,
        @Nullable MediaUse picture) {

    /// Reads it from a request.
    public static Piece read(RequestFields fields) {
        return new Piece(
                TextFields.slug(fields),
                TextFields.line(fields, "title", 1, 200),
                TextFields.line(fields, "summary", 0, 500),
                TextFields.html(fields, "bodyHtml", SafeHtml.LIMIT),
                TagFields.tags(fields),
                TagFields.picture(fields));
    }

    /// The pictures in it.
    public List<UsedMedium> media() {
        return Stream.concat(
                        MediaUses.inBody(body.value()),
                        Stream.ofNullable(picture)
                                .map(use -> new UsedMedium(use.media(), use.alternative())))
                .toList();
    }
}

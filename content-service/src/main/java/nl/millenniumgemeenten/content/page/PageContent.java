package nl.millenniumgemeenten.content.page;

import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.content.editing.Slug;
import nl.millenniumgemeenten.content.editing.Tags;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.content.media.MediaUses;
import nl.millenniumgemeenten.content.media.UsedMedium;
import nl.millenniumgemeenten.events.MediaUse;
import org.jspecify.annotations.Nullable;

/// What an edition of a page holds: its place in the tree included, because moving a page is a
/// change that waits for publication like any other.
///
/// @param navigationTitle the short title for menus
/// @param position orders siblings, ascending
/// @param picture the lead picture; null where there is none
public record PageContent(
        Parent parent,
        Slug slug,
        String title,
        String navigationTitle,
        String summary,
        SafeHtml body,
        int position,
        boolean inNavigation,
        Tags tags,
        @Nullable MediaUse picture) {

    /// The same content in another place.
    PageContent placed(Parent under, int at) {
        return new PageContent(
                under,
                slug,
                title,
                navigationTitle,
                summary,
                body,
                at,
                inNavigation,
                tags,
                picture);
    }

    /// The pictures in it.
    List<UsedMedium> media() {
        return Stream.concat(
                        MediaUses.inBody(body.value()),
                        Stream.ofNullable(picture)
                                .map(use -> new UsedMedium(use.media(), use.alternative())))
                .toList();
    }
}

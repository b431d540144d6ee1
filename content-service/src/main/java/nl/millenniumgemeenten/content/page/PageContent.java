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

/// What an edition of a page holds. Its place is that of the page, wherever that is put, unless the
/// edition is to move the page when it goes live.
///
/// @param navigationTitle the short title for menus
/// @param position orders siblings, ascending
/// @param picture the lead picture; null where there is none
/// @param moves whether it takes the page elsewhere when it goes live
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
        @Nullable MediaUse picture,
        boolean moves) {

    /// What somebody wrote; whether it moves a page, the page knows.
    public PageContent(
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
        this(
                parent,
                slug,
                title,
                navigationTitle,
                summary,
                body,
                position,
                inNavigation,
                tags,
                picture,
                false);
    }

    /// Whether it is in the same place as other content.
    boolean standsAs(PageContent other) {
        return parent.equals(other.parent) && position == other.position;
    }

    /// The same content where the page is put.
    PageContent placed(Parent under, int at) {
        return copied(under, at, false);
    }

    /// The same content, which moves the page or not.
    PageContent moving(boolean elsewhere) {
        return copied(parent, position, elsewhere);
    }

    private PageContent copied(Parent under, int at, boolean elsewhere) {
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
                picture,
                elsewhere);
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

package nl.millenniumgemeenten.content.page;

import nl.millenniumgemeenten.content.editing.Slug;
import nl.millenniumgemeenten.content.html.SafeHtml;

/// What an edition of a page holds: its place in the tree included, because moving a page is a
/// change that waits for publication like any other.
///
/// @param navigationTitle the short title for menus
/// @param position orders siblings, ascending
public record PageContent(
        Parent parent,
        Slug slug,
        String title,
        String navigationTitle,
        String summary,
        SafeHtml body,
        int position,
        boolean inNavigation) {

    /// The same content in another place.
    PageContent placed(Parent under, int at) {
        return new PageContent(
                under, slug, title, navigationTitle, summary, body, at, inNavigation);
    }
}

package nl.millenniumgemeenten.gateway.desk.news;

import nl.millenniumgemeenten.gateway.desk.EditingView;
import nl.millenniumgemeenten.gateway.desk.media.PictureFieldView;
import nl.millenniumgemeenten.gateway.desk.tag.TagFieldsView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;

/// Writing a news article. The names of the fields are those of the components: `title`, `slug`,
/// `summary`, `datedOn` (`2026-03-14`), `body`, `picture` and `pictureAlternative`, and those of
/// the tags.
public record NewsArticleFormView(
        DeskLayoutView layout,
        EditingView editing,
        String title,
        String slug,
        String summary,
        String datedOn,
        String body,
        TagFieldsView tags,
        PictureFieldView picture) {}

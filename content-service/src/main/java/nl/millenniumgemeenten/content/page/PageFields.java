package nl.millenniumgemeenten.content.page;

import io.micronaut.json.tree.JsonNode;
import nl.millenniumgemeenten.content.editing.TagFields;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Reads the content of a page from a request.
final class PageFields {
    private PageFields() {}

    /// @throws nl.millenniumgemeenten.problem.ProblemException `invalid`, naming every field at
    ///   fault
    static PageContent read(@Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var parent = Parent.of(fields.optionalUuid("parent").orElse(null));
        var slug = TextFields.slug(fields);
        var title = TextFields.line(fields, "title", 1, 200);
        var navigationTitle = TextFields.line(fields, "navigationTitle", 0, 200);
        var summary = TextFields.line(fields, "summary", 0, 500);
        var html = TextFields.html(fields, "bodyHtml", SafeHtml.LIMIT);
        int position = fields.integer("position", 0, 9999);
        var inNavigation = fields.yes("inNavigation");
        var tags = TagFields.tags(fields);
        var picture = TagFields.picture(fields);
        fields.orThrow();
        return new PageContent(
                parent,
                slug,
                title,
                navigationTitle.isEmpty() ? title : navigationTitle,
                summary,
                html,
                position,
                inNavigation,
                tags,
                picture);
    }
}

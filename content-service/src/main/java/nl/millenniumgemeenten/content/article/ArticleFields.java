package nl.millenniumgemeenten.content.article;

import io.micronaut.json.tree.JsonNode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Reads the content of a news article from a request.
final class ArticleFields {
    private static final Pattern MUNICIPALITY = Pattern.compile("GM[0-9]{4}");
    private static final int MOST_MUNICIPALITIES = 400;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private ArticleFields() {}

    /// @throws nl.millenniumgemeenten.problem.ProblemException `invalid`, naming every field at
    ///   fault
    static ArticleContent read(@Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var slug = TextFields.slug(fields);
        var title = TextFields.line(fields, "title", 1, 200);
        var summary = TextFields.line(fields, "summary", 0, 500);
        var html = TextFields.html(fields, "bodyHtml", SafeHtml.LIMIT);
        var datedOn = fields.date("datedOn");
        if (datedOn.isBefore(EARLIEST) || datedOn.isAfter(LATEST)) {
            fields.refuse("datedOn", "Deze datum kan niet kloppen.");
        }
        var goals = fields.integers("goals", 1, 99);
        var municipalities =
                fields.texts(
                        "municipalities",
                        MUNICIPALITY,
                        "Gebruik een gemeentecode van het CBS, zoals GM0809.");
        if (municipalities.size() > MOST_MUNICIPALITIES) {
            fields.refuse(
                    "municipalities", "Noem hoogstens " + MOST_MUNICIPALITIES + " gemeenten.");
        }
        if (goals.size() > 99) {
            fields.refuse("goals", "Noem elk doel hoogstens één keer.");
        }
        fields.orThrow();
        return new ArticleContent(slug, title, summary, html, datedOn, goals, municipalities);
    }
}

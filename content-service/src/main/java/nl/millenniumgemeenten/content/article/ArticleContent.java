package nl.millenniumgemeenten.content.article;

import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.content.editing.Slug;
import nl.millenniumgemeenten.content.html.SafeHtml;

/// What an edition of a news article holds.
///
/// @param datedOn the date that readers see
/// @param goals numbers of goals, ascending
/// @param municipalities CBS codes such as GM0809, ascending
public record ArticleContent(
        Slug slug,
        String title,
        String summary,
        SafeHtml body,
        LocalDate datedOn,
        List<Integer> goals,
        List<String> municipalities) {

    public ArticleContent {
        goals = goals.stream().distinct().sorted().toList();
        municipalities = municipalities.stream().distinct().sorted().toList();
    }
}

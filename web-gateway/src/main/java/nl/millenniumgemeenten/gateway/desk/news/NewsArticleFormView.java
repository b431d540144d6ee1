package nl.millenniumgemeenten.gateway.desk.news;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.EditingView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// Writing a news article. The names of the fields are those of the components: `title`, `slug`,
/// `summary`, `datedOn` (`2026-03-14`), `goals` (repeated), `municipalities` (names or codes, a
/// comma or a new line between them) and `body`.
public record NewsArticleFormView(
        DeskLayoutView layout,
        EditingView editing,
        String title,
        String slug,
        String summary,
        String datedOn,
        List<OptionView> goals,
        String municipalities,
        String body) {

    public NewsArticleFormView {
        goals = List.copyOf(goals);
    }
}

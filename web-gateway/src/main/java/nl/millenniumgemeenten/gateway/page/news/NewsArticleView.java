package nl.millenniumgemeenten.gateway.page.news;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DateView;
import nl.millenniumgemeenten.gateway.layout.GoalItemView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;

/// A news article, with the goals and municipalities it is about.
public record NewsArticleView(
        LayoutView layout,
        String title,
        String summary,
        DateView datedOn,
        String bodyHtml,
        List<GoalItemView> goals,
        List<LinkView> municipalities) {

    public NewsArticleView {
        goals = List.copyOf(goals);
        municipalities = List.copyOf(municipalities);
    }
}

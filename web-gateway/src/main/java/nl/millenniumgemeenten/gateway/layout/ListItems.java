package nl.millenniumgemeenten.gateway.layout;

import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.gateway.site.NewsIndex;
import nl.millenniumgemeenten.gateway.site.Reading;

/// How content stands in a list, wherever the list is.
public final class ListItems {
    private ListItems() {}

    /// The invitation to a page.
    public static TeaserView teaser(PageChange.Published page) {
        return new TeaserView(page.title(), page.summary(), page.path());
    }

    /// A news article.
    public static NewsItemView news(NewsArticleChange.Published article) {
        return new NewsItemView(
                NewsIndex.path(article),
                article.title(),
                article.summary(),
                DutchText.dateView(article.datedOn()));
    }

    /// A goal, on a page about no day.
    public static GoalItemView goal(GoalChange.Defined goal) {
        return new GoalItemView(goal.number(), goal.text(), goal.theme(), path(goal), "");
    }

    /// A goal on the day of the reading, with how many chose it in a short sentence, which may be
    /// empty.
    public static GoalItemView goal(Reading reading, GoalChange.Defined goal, String count) {
        return new GoalItemView(
                goal.number(), goal.text(), goal.theme(), reading.address(path(goal)), count);
    }

    /// The address of a goal.
    public static String path(GoalChange.Defined goal) {
        return "/doelen/" + goal.number();
    }
}

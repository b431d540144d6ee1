package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.IssueChange;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.events.ResourceChange;

/// Where an address of the public site leads.
public sealed interface Route {

    /// The first page of the site.
    record Home() implements Route {}

    /// A page of the tree.
    record Page(PageChange.Published page) implements Route {}

    /// All news, newest first.
    record NewsList() implements Route {}

    /// A news article.
    record NewsArticle(NewsArticleChange.Published article) implements Route {}

    /// What is on the agenda, from today on.
    record AgendaList() implements Route {}

    /// Something on the agenda.
    record AgendaItem(AgendaItemChange.Published item) implements Route {}

    /// All resources.
    record ResourceList() implements Route {}

    /// A resource.
    record Resource(ResourceChange.Published resource) implements Route {}

    /// All municipalities.
    record MunicipalityList() implements Route {}

    /// A municipality, past or present.
    record Municipality(MunicipalityChange.Recorded municipality) implements Route {}

    /// The map of the register.
    record CampaignMap() implements Route {}

    /// The campaign in numbers.
    record Figures() implements Route {}

    /// All goals.
    record Goals() implements Route {}

    /// One goal.
    record Goal(GoalChange.Defined goal) implements Route {}

    /// All activities, newest first.
    record ActivityList() implements Route {}

    /// An activity.
    record Activity(ActivityChange.Published activity) implements Route {}

    /// What can be downloaded, and how.
    record OpenData() implements Route {}

    /// What can be followed.
    record FeedList() implements Route {}

    /// The newsletter: where one signs up, and finds its newest issues. Its page holds a form of
    /// the moment, so it is no page of the store.
    record Newsletter() implements Route {}

    /// All issues of the newsletter.
    record IssueList() implements Route {}

    /// An issue of the newsletter.
    record Issue(IssueChange.Archived issue) implements Route {}

    /// All discussions.
    record DiscussionList() implements Route {}

    /// A discussion.
    record Discussion(DiscussionChange.Recorded discussion) implements Route {}

    /// A discussion that became part of another: answered with 301, to where the page that is asked
    /// for stands in the other.
    record Merged(DiscussionChange.Recorded discussion) implements Route {}

    /// What the campaign posted elsewhere.
    record PostList() implements Route {}

    /// Stands at this address for now, and may stand elsewhere later; `target` is a path, perhaps
    /// with a place on its page.
    record ForNow(String target) implements Route {}

    /// Now stands at another address; `target` is a path.
    record Moved(String target) implements Route {}

    /// Stands on another site now; `address` is absolute.
    record Elsewhere(String address) implements Route {}

    /// Was withdrawn: answered with 410.
    record Gone(String title, Instant withdrawnAt) implements Route {}

    /// Nothing was ever here.
    record Missing() implements Route {}
}

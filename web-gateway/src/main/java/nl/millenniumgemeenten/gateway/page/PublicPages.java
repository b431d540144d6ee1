package nl.millenniumgemeenten.gateway.page;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.layout.Templates;
import nl.millenniumgemeenten.gateway.page.activity.ActivityListPage;
import nl.millenniumgemeenten.gateway.page.activity.ActivityPage;
import nl.millenniumgemeenten.gateway.page.agenda.AgendaItemPage;
import nl.millenniumgemeenten.gateway.page.agenda.AgendaListPage;
import nl.millenniumgemeenten.gateway.page.archive.IssuePage;
import nl.millenniumgemeenten.gateway.page.content.PagePage;
import nl.millenniumgemeenten.gateway.page.discussion.DiscussionListPage;
import nl.millenniumgemeenten.gateway.page.discussion.DiscussionPage;
import nl.millenniumgemeenten.gateway.page.feed.FeedListPage;
import nl.millenniumgemeenten.gateway.page.figures.FiguresPage;
import nl.millenniumgemeenten.gateway.page.goal.GoalPage;
import nl.millenniumgemeenten.gateway.page.home.HomePage;
import nl.millenniumgemeenten.gateway.page.map.MapPage;
import nl.millenniumgemeenten.gateway.page.map.MapSearch;
import nl.millenniumgemeenten.gateway.page.municipality.MunicipalityListPage;
import nl.millenniumgemeenten.gateway.page.municipality.MunicipalityPage;
import nl.millenniumgemeenten.gateway.page.municipality.MunicipalitySearch;
import nl.millenniumgemeenten.gateway.page.news.NewsArticlePage;
import nl.millenniumgemeenten.gateway.page.news.NewsListPage;
import nl.millenniumgemeenten.gateway.page.opendata.OpenDataPage;
import nl.millenniumgemeenten.gateway.page.resource.ResourceListPage;
import nl.millenniumgemeenten.gateway.page.resource.ResourcePage;
import nl.millenniumgemeenten.gateway.page.store.PageRenderer;
import nl.millenniumgemeenten.gateway.page.timeline.TimelinePage;
import nl.millenniumgemeenten.gateway.site.ActivitySearch;
import nl.millenniumgemeenten.gateway.site.AgendaSearch;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.ResourceSearch;
import nl.millenniumgemeenten.gateway.site.Route;
import nl.millenniumgemeenten.gateway.site.Target;

/// Renders the public page that stands at a path.
@Singleton
final class PublicPages implements PageRenderer {
    private final Templates templates;
    private final HomePage home;
    private final PagePage page;
    private final NewsListPage newsList;
    private final NewsArticlePage newsArticle;
    private final MunicipalityListPage municipalityList;
    private final MunicipalityPage municipality;
    private final MapPage map;
    private final FiguresPage figures;
    private final GoalPage goal;
    private final ActivityListPage activityList;
    private final ActivityPage activity;
    private final OpenDataPage openData;
    private final FeedListPage feeds;
    private final AgendaListPage agendaList;
    private final AgendaItemPage agendaItem;
    private final ResourceListPage resourceList;
    private final ResourcePage resource;
    private final IssuePage issue;
    private final DiscussionListPage discussionList;
    private final DiscussionPage discussion;
    private final TimelinePage timeline;

    PublicPages(
            Templates templates,
            HomePage home,
            PagePage page,
            NewsListPage newsList,
            NewsArticlePage newsArticle,
            MunicipalityListPage municipalityList,
            MunicipalityPage municipality,
            MapPage map,
            FiguresPage figures,
            GoalPage goal,
            ActivityListPage activityList,
            ActivityPage activity,
            OpenDataPage openData,
            FeedListPage feeds,
            AgendaListPage agendaList,
            AgendaItemPage agendaItem,
            ResourceListPage resourceList,
            ResourcePage resource,
            IssuePage issue,
            DiscussionListPage discussionList,
            DiscussionPage discussion,
            TimelinePage timeline) {
        this.templates = templates;
        this.home = home;
        this.page = page;
        this.newsList = newsList;
        this.newsArticle = newsArticle;
        this.municipalityList = municipalityList;
        this.municipality = municipality;
        this.map = map;
        this.figures = figures;
        this.goal = goal;
        this.activityList = activityList;
        this.activity = activity;
        this.openData = openData;
        this.feeds = feeds;
        this.agendaList = agendaList;
        this.agendaItem = agendaItem;
        this.resourceList = resourceList;
        this.resource = resource;
        this.issue = issue;
        this.discussionList = discussionList;
        this.discussion = discussion;
        this.timeline = timeline;
    }

    @Override
    public Optional<byte[]> render(Target target, Reading reading) {
        return switch (reading.ask(new Question.RouteOf(target.path()))) {
            case Route.Home() -> html("page/home", home.view(reading));
            case Route.Page(var found) -> html("page/page", page.view(reading, found));
            case Route.NewsList() ->
                    html("page/news_list", newsList.view(reading, NewsListPage.Part.NEWEST));
            case Route.NewsArticle(var found) ->
                    html("page/news_article", newsArticle.view(reading, found));
            case Route.MunicipalityList() ->
                    html(
                            "page/municipality_list",
                            municipalityList.view(
                                    reading, MunicipalitySearch.of(target), List.of()));
            case Route.Municipality(var found) ->
                    html("page/municipality", municipality.view(reading, found));
            case Route.CampaignMap() -> html("page/map", map.view(reading, MapSearch.of(target)));
            case Route.Figures() -> html("page/figures", figures.view(reading));
            case Route.Goals() -> html("page/goals", goal.all(reading));
            case Route.Goal(var found) -> html("page/goal", goal.view(reading, found));
            case Route.ActivityList() ->
                    activities(
                            reading,
                            ActivitySearch.of(target::parameter),
                            ActivitySearch.page(target::parameter));
            case Route.Activity(var found) -> html("page/activity", activity.view(reading, found));
            case Route.OpenData() -> html("page/open_data", openData.view(reading));
            case Route.FeedList() -> html("page/feeds", feeds.view(reading));
            case Route.AgendaList() ->
                    agenda(
                            reading,
                            AgendaSearch.of(target::parameter),
                            AgendaSearch.page(target::parameter));
            case Route.AgendaItem(var found) ->
                    html("page/agenda_item", agendaItem.view(reading, found));
            case Route.ResourceList() ->
                    resources(
                            reading,
                            ResourceSearch.of(target::parameter),
                            ResourceSearch.page(target::parameter));
            case Route.Resource(var found) -> html("page/resource", resource.view(reading, found));
            case Route.IssueList() -> html("page/issue_list", issue.all(reading));
            case Route.Issue(var found) -> html("page/issue", issue.view(reading, found));
            case Route.DiscussionList() -> discussions(reading, page(target));
            case Route.Discussion(var found) ->
                    discussion
                            .view(reading, found, page(target))
                            .flatMap(view -> html("page/discussion", view));
            case Route.PostList() -> posts(reading, page(target));
            case Route.Newsletter _,
                    Route.Merged _,
                    Route.ForNow _,
                    Route.Moved _,
                    Route.Elsewhere _,
                    Route.Gone _,
                    Route.Missing _ ->
                    Optional.empty();
        };
    }

    /// Nothing past the last page: there is no end to what can be asked.
    private Optional<byte[]> activities(Reading reading, ActivitySearch search, int page) {
        var view = activityList.view(reading, search, page);
        return page > 1 && view.activities().isEmpty()
                ? Optional.empty()
                : html("page/activity_list", view);
    }

    private Optional<byte[]> agenda(Reading reading, AgendaSearch search, int page) {
        var view = agendaList.view(reading, search, page);
        return page > 1 && view.months().isEmpty()
                ? Optional.empty()
                : html("page/agenda_list", view);
    }

    private Optional<byte[]> resources(Reading reading, ResourceSearch search, int page) {
        var view = resourceList.view(reading, search, page);
        return page > 1 && view.resources().isEmpty()
                ? Optional.empty()
                : html("page/resource_list", view);
    }

    private Optional<byte[]> discussions(Reading reading, int page) {
        var view = discussionList.view(reading, page);
        return page > 1 && view.discussions().isEmpty()
                ? Optional.empty()
                : html("page/discussion_list", view);
    }

    private Optional<byte[]> posts(Reading reading, int page) {
        var view = timeline.view(reading, page);
        return page > 1 && view.posts().isEmpty() ? Optional.empty() : html("page/timeline", view);
    }

    private static int page(Target target) {
        return Math.max(1, Target.number(target.parameter(Target.PAGE)));
    }

    private Optional<byte[]> html(String template, Object view) {
        return Optional.of(templates.render(template, view));
    }
}

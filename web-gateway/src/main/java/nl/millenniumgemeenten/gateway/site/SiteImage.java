package nl.millenniumgemeenten.gateway.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.events.BoundaryChange;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.events.CampaignCountChange;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.NewsletterChange;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.events.Topic;
import org.jspecify.annotations.Nullable;

/// Everything the public site shows, at one moment. Immutable and shared by all requests: a request
/// reads one image, so a page never mixes two moments.
public record SiteImage(
        Settings settings,
        PageTree pages,
        NewsIndex news,
        Register register,
        Activities activities) {

    private static final Pattern ARTICLE = Pattern.compile("/nieuws/(\\d{1,15})-(.+)");
    private static final Pattern MUNICIPALITY = Pattern.compile("/gemeenten/([^/]+)");
    private static final Pattern ACTIVITY = Pattern.compile("/activiteiten/(\\d{1,15})-(.+)");
    private static final Pattern GOAL = Pattern.compile("/doelen/(\\d{1,4})");

    /// Nothing yet, seen from this day.
    public static SiteImage emptyOn(LocalDate today) {
        return new SiteImage(
                Settings.EMPTY,
                PageTree.EMPTY,
                NewsIndex.EMPTY,
                Register.emptyOn(today),
                Activities.EMPTY);
    }

    /// The same, seen from another day.
    public SiteImage on(LocalDate today) {
        return new SiteImage(settings, pages, news, register.on(today), activities);
    }

    /// Where a path (percent-decoded, without query) leads.
    public Route route(String path) {
        if (path.length() > 1 && path.endsWith("/")) {
            var target = path.substring(0, path.length() - 1);
            return switch (route(target)) {
                case Route.Missing missing -> missing;
                case Route.Moved moved -> moved;
                case Route _ -> new Route.Moved(target);
            };
        }
        return switch (path) {
            case "/" -> new Route.Home();
            case "/nieuws" -> new Route.NewsList();
            case "/gemeenten" -> new Route.MunicipalityList();
            case "/doelen" -> new Route.Goals();
            case "/activiteiten" -> new Route.ActivityList();
            default -> routeWithin(path);
        };
    }

    /// The newest revision of an aggregate that this image holds; 0 if it holds none.
    public long revisionOf(Topic topic, String subject) {
        var change = latest(topic, subject);
        return change == null ? 0 : change.revision();
    }

    /// The last change of every aggregate, enough to make this image again.
    public List<Change> changes() {
        var changes = new ArrayList<Change>();
        changes.addAll(settings.campaigns().values());
        changes.addAll(settings.goals().values());
        changes.addAll(register.municipalities().values());
        changes.addAll(register.territorialChanges().values());
        changes.addAll(register.participations().values());
        changes.addAll(pages.byId().values());
        changes.addAll(news.byId().values());
        changes.addAll(activities.byId().values());
        return changes;
    }

    SiteImage with(Change change) {
        return switch (change) {
            case CampaignChange.Configured campaign ->
                    new SiteImage(settings.with(campaign), pages, news, register, activities);
            case GoalChange.Defined goal ->
                    new SiteImage(settings.with(goal), pages, news, register, activities);
            case PageChange page ->
                    new SiteImage(settings, pages.with(page), news, register, activities);
            case NewsArticleChange article ->
                    new SiteImage(settings, pages, news.with(article), register, activities);
            case MunicipalityChange.Recorded municipality ->
                    new SiteImage(settings, pages, news, register.with(municipality), activities);
            case TerritorialChangeChange.Recorded territorial ->
                    new SiteImage(settings, pages, news, register.with(territorial), activities);
            case ParticipationChange.Recorded participation ->
                    new SiteImage(settings, pages, news, register.with(participation), activities);
            case ActivityChange activity ->
                    new SiteImage(settings, pages, news, register, activities.with(activity));
            // The site shows nothing of these.
            case BoundaryChange.Recorded _,
                    CampaignCountChange.Recorded _,
                    NewsletterChange.SubscribersCounted _ ->
                    this;
        };
    }

    /// Without the aggregate of which a tombstone came in.
    SiteImage erased(Topic topic, String subject) {
        return switch (topic) {
            case PAGES ->
                    new SiteImage(
                            settings,
                            pages.without(UUID.fromString(subject)),
                            news,
                            register,
                            activities);
            case NEWS_ARTICLES ->
                    new SiteImage(
                            settings,
                            pages,
                            news.without(UUID.fromString(subject)),
                            register,
                            activities);
            case ACTIVITIES ->
                    new SiteImage(
                            settings,
                            pages,
                            news,
                            register,
                            activities.without(UUID.fromString(subject)));
            // The history of the register is public and the campaign is no person.
            case CAMPAIGNS,
                    MUNICIPALITIES,
                    TERRITORIAL_CHANGES,
                    PARTICIPATIONS,
                    GOALS,
                    BOUNDARIES,
                    CAMPAIGN_COUNTS,
                    NEWSLETTERS ->
                    this;
        };
    }

    @Nullable Change latest(Topic topic, String subject) {
        return switch (topic) {
            case PAGES -> pages.byId().get(UUID.fromString(subject));
            case NEWS_ARTICLES -> news.byId().get(UUID.fromString(subject));
            case CAMPAIGNS -> settings.campaigns().get(subject);
            case MUNICIPALITIES -> register.municipalities().get(subject);
            case TERRITORIAL_CHANGES -> register.territorialChanges().get(subject);
            case PARTICIPATIONS -> register.participations().get(subject);
            case GOALS -> settings.goals().get(Integer.valueOf(subject));
            case ACTIVITIES -> activities.byId().get(UUID.fromString(subject));
            case BOUNDARIES, CAMPAIGN_COUNTS, NEWSLETTERS -> null;
        };
    }

    private Route routeWithin(String path) {
        var article = ARTICLE.matcher(path);
        if (article.matches()) {
            return news.route(Long.parseLong(article.group(1)), article.group(2));
        }
        var municipality = MUNICIPALITY.matcher(path);
        if (municipality.matches()) {
            return municipalityRoute(municipality.group(1));
        }
        var activity = ACTIVITY.matcher(path);
        if (activity.matches()) {
            return activities.route(Long.parseLong(activity.group(1)), activity.group(2));
        }
        var goal = GOAL.matcher(path);
        if (goal.matches()) {
            var defined = settings.goals().get(Integer.valueOf(goal.group(1)));
            return defined == null ? new Route.Missing() : new Route.Goal(defined);
        }
        return pages.route(path);
    }

    private Route municipalityRoute(String slugOrCode) {
        var byCode = register.municipality(slugOrCode);
        if (byCode.isPresent()) {
            return new Route.Moved("/gemeenten/" + byCode.get().slug());
        }
        return register.municipalityAt(slugOrCode)
                .<Route>map(Route.Municipality::new)
                .orElseGet(Route.Missing::new);
    }
}

package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.AlertChange;
import nl.millenniumgemeenten.events.BoundaryChange;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.events.CampaignCountChange;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributorChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.IssueChange;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.events.MenuChange;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.NewsletterChange;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.RedirectChange;
import nl.millenniumgemeenten.events.ResourceChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.events.TimelinePostChange;
import nl.millenniumgemeenten.events.Topic;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// Everything the public site shows, at one moment. Immutable and shared by all requests: a request
/// reads one image, so a page never mixes two moments.
public record SiteImage(
        Settings settings,
        Contents contents,
        Register register,
        Activities activities,
        Discussions discussions,
        Timeline timeline,
        Geography geography,
        PSortedMap<String, CampaignCountChange.Recorded> campaignCounts,
        History history) {

    private static final Map<String, Route> FIXED =
            Map.ofEntries(
                    Map.entry("/", new Route.Home()),
                    Map.entry("/nieuws", new Route.NewsList()),
                    Map.entry("/agenda", new Route.AgendaList()),
                    Map.entry("/hulpbronnen", new Route.ResourceList()),
                    Map.entry("/gemeenten", new Route.MunicipalityList()),
                    Map.entry("/kaart", new Route.CampaignMap()),
                    Map.entry("/cijfers", new Route.Figures()),
                    Map.entry("/doelen", new Route.Goals()),
                    Map.entry("/activiteiten", new Route.ActivityList()),
                    Map.entry(Discussions.PATH, new Route.DiscussionList()),
                    Map.entry(Timeline.PATH, new Route.PostList()),
                    Map.entry("/open-data", new Route.OpenData()),
                    Map.entry("/feeds", new Route.FeedList()),
                    Map.entry(IssueIndex.PATH, new Route.Newsletter()),
                    Map.entry(IssueIndex.ARCHIVE, new Route.IssueList()));
    private static final Pattern MUNICIPALITY = Pattern.compile("/gemeenten/([^/]+)");
    private static final Pattern ACTIVITY = Pattern.compile("/activiteiten/(\\d{1,15})-(.+)");
    private static final Pattern DISCUSSION =
            Pattern.compile("/discussies/(\\d{1,15})(-.+|/nieuwste)");
    private static final Pattern CONTRIBUTION = Pattern.compile("/bijdragen/(\\d{1,15})");
    private static final Pattern GOAL = Pattern.compile("/doelen/(\\d{1,4})");

    /// Nothing yet, seen from this day.
    public static SiteImage emptyOn(LocalDate today) {
        return new SiteImage(
                Settings.EMPTY,
                Contents.EMPTY,
                Register.emptyOn(today),
                Activities.EMPTY,
                Discussions.EMPTY,
                Timeline.EMPTY,
                Geography.EMPTY,
                TreePMap.empty(),
                History.EMPTY);
    }

    /// The pages in their tree.
    public PageTree pages() {
        return contents.pages();
    }

    /// The news.
    public NewsIndex news() {
        return contents.news();
    }

    /// What happens on a date.
    public Agenda agenda() {
        return contents.agenda();
    }

    /// Guides, courses, advisory services and brochures.
    public Resources resources() {
        return contents.resources();
    }

    /// What is announced above the content of pages.
    public Alerts alerts() {
        return contents.alerts();
    }

    /// The pictures and documents.
    public Media media() {
        return contents.media();
    }

    /// The issues of the newsletter.
    public IssueIndex issues() {
        return contents.issues();
    }

    /// The same, seen from another day.
    public SiteImage on(LocalDate today) {
        return with(register.on(today));
    }

    /// The same, with the register as it was known at a moment.
    public SiteImage knownAt(Instant moment) {
        var known = emptyOn(register.today());
        for (var change : history.knownAt(moment)) {
            known = known.with(change);
        }
        return new SiteImage(
                known.settings, // its goals
                contents,
                known.register,
                activities,
                discussions,
                timeline,
                geography,
                campaignCounts,
                history);
    }

    /// Where a path (percent-decoded, without query) leads.
    public Route route(String path) {
        if (path.length() > 1 && path.endsWith("/")) {
            var target = path.substring(0, path.length() - 1);
            return switch (route(target)) {
                case Route.Missing missing -> missing;
                case Route.Moved moved -> moved;
                case Route.Merged merged -> merged;
                case Route.Elsewhere elsewhere -> elsewhere;
                case Route.ForNow forNow -> forNow;
                case Route _ -> new Route.Moved(target);
            };
        }
        return redirected(path, ownRoute(path));
    }

    /// Where a path (without a slash at its end) leads by itself, whatever editors have sent on.
    public Route ownRoute(String path) {
        var fixed = FIXED.get(path);
        return fixed == null ? routeWithin(path) : fixed;
    }

    /// Whether something else than a page of the tree stands at an address, or would.
    static boolean isTaken(String path) {
        return FIXED.containsKey(path)
                || Contents.isNumbered(path)
                || Stream.of(MUNICIPALITY, ACTIVITY, DISCUSSION, CONTRIBUTION, GOAL)
                        .anyMatch(pattern -> pattern.matcher(path).matches());
    }

    /// Where a path leads that editors may have sent on: what stands there now goes before.
    private Route redirected(String path, Route own) {
        return switch (own) {
            case Route.Missing _, Route.Gone _ ->
                    contents.redirects()
                            .target(path)
                            .<Route>map(target ->
                                    target.startsWith("/")
                                            ? new Route.Moved(end(target))
                                            : new Route.Elsewhere(target))
                            .orElse(own);
            default -> own;
        };
    }

    /// The target, or where what stood there has moved to since: in one step for who asks.
    private String end(String target) {
        return routeWithin(target) instanceof Route.Moved(var next) ? next : target;
    }

    /// The newest revision of an aggregate that this image holds; 0 if it holds none.
    public long revisionOf(Topic topic, String subject) {
        var change = latest(topic, subject);
        return change == null ? 0 : change.revision();
    }

    /// Enough to make this image again: every change of the register, and the last one of all else.
    public List<Change> changes() {
        var changes = new ArrayList<Change>();
        changes.addAll(settings.campaigns().values());
        changes.addAll(settings.menus().values());
        changes.addAll(history.all());
        changes.addAll(geography.byId().values());
        changes.addAll(campaignCounts.values());
        changes.addAll(contents.changes());
        changes.addAll(activities.byId().values());
        changes.addAll(discussions.changes());
        changes.addAll(timeline.byId().values());
        return changes;
    }

    SiteImage with(Change change) {
        return switch (change) {
            case CampaignChange.Configured campaign -> with(settings.with(campaign));
            case GoalChange.Defined goal -> with(settings.with(goal)).remembering(change);
            case PageChange page -> with(contents.with(page));
            case NewsArticleChange article -> with(contents.with(article));
            case AgendaItemChange item -> with(contents.with(item));
            case ResourceChange resource -> with(contents.with(resource));
            case AlertChange alert -> with(contents.with(alert));
            case MediaChange medium -> with(contents.with(medium));
            case RedirectChange redirect -> with(contents.with(redirect));
            case MenuChange.Arranged menu -> with(settings.with(menu));
            case MunicipalityChange.Recorded municipality ->
                    with(register.with(municipality)).remembering(change);
            case TerritorialChangeChange.Recorded territorial ->
                    with(register.with(territorial)).remembering(change);
            case ParticipationChange.Recorded participation ->
                    with(register.with(participation)).remembering(change);
            case ActivityChange activity -> with(activities.with(activity));
            case BoundaryChange.Recorded boundary ->
                    new SiteImage(
                            settings,
                            contents,
                            register,
                            activities,
                            discussions,
                            timeline,
                            geography.with(boundary),
                            campaignCounts,
                            history);
            case CampaignCountChange.Recorded count ->
                    new SiteImage(
                            settings,
                            contents,
                            register,
                            activities,
                            discussions,
                            timeline,
                            geography,
                            campaignCounts.plus(count.id(), count),
                            history);
            // The site shows nothing of it.
            case NewsletterChange.SubscribersCounted _ -> this;
            case IssueChange issue -> with(contents.with(issue));
            case DiscussionChange.Recorded discussion -> with(discussions.with(discussion));
            case ContributionChange.Recorded contribution -> with(discussions.with(contribution));
            case ContributorChange.Recorded contributor -> with(discussions.with(contributor));
            case TimelinePostChange.Recorded post -> with(timeline.with(post));
        };
    }

    /// With a revision of the register in its history only.
    SiteImage remembering(Change change) {
        return new SiteImage(
                settings,
                contents,
                register,
                activities,
                discussions,
                timeline,
                geography,
                campaignCounts,
                history.with(change));
    }

    private SiteImage with(Settings next) {
        return new SiteImage(
                next,
                contents,
                register,
                activities,
                discussions,
                timeline,
                geography,
                campaignCounts,
                history);
    }

    private SiteImage with(Contents next) {
        return new SiteImage(
                settings,
                next,
                register,
                activities,
                discussions,
                timeline,
                geography,
                campaignCounts,
                history);
    }

    private SiteImage with(Register next) {
        return new SiteImage(
                settings,
                contents,
                next,
                activities,
                discussions,
                timeline,
                geography,
                campaignCounts,
                history);
    }

    private SiteImage with(Activities next) {
        return new SiteImage(
                settings,
                contents,
                register,
                next,
                discussions,
                timeline,
                geography,
                campaignCounts,
                history);
    }

    private SiteImage with(Discussions next) {
        return new SiteImage(
                settings,
                contents,
                register,
                activities,
                next,
                timeline,
                geography,
                campaignCounts,
                history);
    }

    private SiteImage with(Timeline next) {
        return new SiteImage(
                settings,
                contents,
                register,
                activities,
                discussions,
                next,
                geography,
                campaignCounts,
                history);
    }

    /// Without the aggregate of which a tombstone came in.
    SiteImage erased(Topic topic, String subject) {
        return switch (topic) {
            case PAGES, NEWS_ARTICLES, AGENDA_ITEMS, RESOURCES, ALERTS, MEDIA, REDIRECTS, ISSUES ->
                    with(contents.without(topic, UUID.fromString(subject)));
            case ACTIVITIES -> with(activities.without(UUID.fromString(subject)));
            case DISCUSSIONS, CONTRIBUTIONS, CONTRIBUTORS ->
                    with(discussions.without(topic, UUID.fromString(subject)));
            case TIMELINE_POSTS -> with(timeline.without(UUID.fromString(subject)));
            // The history of the register is public and the campaign is no person.
            case CAMPAIGNS,
                    MENUS,
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
            case PAGES, NEWS_ARTICLES, AGENDA_ITEMS, RESOURCES, ALERTS, MEDIA, REDIRECTS, ISSUES ->
                    contents.latest(topic, UUID.fromString(subject));
            case MENUS -> settings.menus().get(subject);
            case CAMPAIGNS -> settings.campaigns().get(subject);
            case MUNICIPALITIES -> register.municipalities().get(subject);
            case TERRITORIAL_CHANGES -> register.territorialChanges().get(subject);
            case PARTICIPATIONS -> register.participations().get(subject);
            case GOALS -> settings.goals().get(Integer.valueOf(subject));
            case ACTIVITIES -> activities.byId().get(UUID.fromString(subject));
            case DISCUSSIONS, CONTRIBUTIONS, CONTRIBUTORS ->
                    discussions.latest(topic, UUID.fromString(subject));
            case TIMELINE_POSTS -> timeline.byId().get(UUID.fromString(subject));
            case BOUNDARIES -> geography.byId().get(subject);
            case CAMPAIGN_COUNTS -> campaignCounts.get(subject);
            case NEWSLETTERS -> null;
        };
    }

    private Route routeWithin(String path) {
        var numbered = contents.routeOfNumbered(path);
        if (numbered.isPresent()) {
            return numbered.get();
        }
        var municipality = MUNICIPALITY.matcher(path);
        if (municipality.matches()) {
            return municipalityRoute(municipality.group(1));
        }
        var activity = ACTIVITY.matcher(path);
        if (activity.matches()) {
            return activities.route(Long.parseLong(activity.group(1)), activity.group(2));
        }
        var discussion = DISCUSSION.matcher(path);
        if (discussion.matches()) {
            long number = Long.parseLong(discussion.group(1));
            var rest = discussion.group(2);
            return rest.startsWith("/")
                    ? discussions.routeOfNewest(number)
                    : discussions.route(number, rest.substring(1));
        }
        var contribution = CONTRIBUTION.matcher(path);
        if (contribution.matches()) {
            return discussions.routeOfContribution(Long.parseLong(contribution.group(1)));
        }
        var goal = GOAL.matcher(path);
        if (goal.matches()) {
            var defined = settings.goals().get(Integer.valueOf(goal.group(1)));
            if (defined == null) {
                return new Route.Missing();
            }
            var only = "/doelen/" + defined.number();
            return path.equals(only) ? new Route.Goal(defined) : new Route.Moved(only);
        }
        return pages().route(path);
    }

    private Route municipalityRoute(String slugOrCode) {
        var byCode = register.municipality(slugOrCode);
        if (byCode.isPresent()) {
            return new Route.Moved("/gemeenten/" + byCode.get().slug());
        }
        return register.municipalityAt(slugOrCode)
                .<Route>map(Route.Municipality::new)
                .or(() ->
                        register.municipalityFormerlyAt(slugOrCode)
                                .map(moved -> new Route.Moved("/gemeenten/" + moved.slug())))
                .orElseGet(Route.Missing::new);
    }
}

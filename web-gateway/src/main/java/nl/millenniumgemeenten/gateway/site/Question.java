package nl.millenniumgemeenten.gateway.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.millenniumgemeenten.events.AlertChange;
import nl.millenniumgemeenten.events.BoundaryChange;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.events.CampaignCountChange;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import org.pcollections.PSortedMap;

/// Something a page wants to know of the site. A page asks nothing else, so it stays right for as
/// long as every question it asked still has the same answer. Questions are records: the same
/// question is asked once. Answers are compared with `equals`, after a look whether they are the
/// very same object, which is the usual case.
///
/// Asking must be cheap: a stored page asks all its questions again when the image was replaced.
public interface Question<A> {

    /// Stands for all goals together.
    int ANY_GOAL = 0;

    /// The answer at this moment.
    A ask(SiteImage image);

    /// The parts of the image that the answer follows from, where asking costs more than a look: as
    /// long as they are the very same objects the answer is the same. None where it must be asked.
    default List<Object> madeOf(SiteImage image) {
        return List.of();
    }

    /// Whether two answers are the same. Of answers so large that comparing them costs more than
    /// rendering, only the very same object is.
    default boolean isSame(A before, A now) {
        return Objects.equals(before, now);
    }

    /// Where does this path lead?
    record RouteOf(String path) implements Question<Route> {
        @Override
        public Route ask(SiteImage image) {
            return image.route(path);
        }
    }

    /// What is this campaign? Absent until it is configured.
    record Campaign() implements Question<Optional<CampaignChange.Configured>> {
        @Override
        public Optional<CampaignChange.Configured> ask(SiteImage image) {
            return Optional.ofNullable(image.settings().campaigns().get(CampaignChange.ONLY));
        }
    }

    /// How many municipalities take part?
    record ParticipantCount() implements Question<Integer> {
        @Override
        public Integer ask(SiteImage image) {
            return image.register().participants();
        }
    }

    /// Which goals are there?
    record Goals() implements Question<PSortedMap<Integer, GoalChange.Defined>> {
        @Override
        public PSortedMap<Integer, GoalChange.Defined> ask(SiteImage image) {
            return image.settings().goals();
        }
    }

    /// Which pages does the menu of the top level show?
    record TopLevelPages() implements Question<List<PageChange.Published>> {
        @Override
        public List<PageChange.Published> ask(SiteImage image) {
            return image.pages().topLevel();
        }
    }

    /// What stands in this menu beside what is always there? Only links that lead somewhere now.
    record MenuLinks(String menu) implements Question<List<MenuLink>> {
        @Override
        public List<MenuLink> ask(SiteImage image) {
            return MenuLink.in(image, menu);
        }
    }

    /// Which pages do menus show under this one?
    record ChildPages(UUID parent) implements Question<List<PageChange.Published>> {
        @Override
        public List<PageChange.Published> ask(SiteImage image) {
            return image.pages().childrenOf(parent);
        }
    }

    /// Which live page has this id?
    record LivePage(UUID id) implements Question<Optional<PageChange.Published>> {
        @Override
        public Optional<PageChange.Published> ask(SiteImage image) {
            return image.pages().live(id);
        }
    }

    /// Which picture or document has this id, if it may be shown?
    record StoredMedia(UUID id) implements Question<Optional<MediaChange.Stored>> {
        @Override
        public Optional<MediaChange.Stored> ask(SiteImage image) {
            return image.media().stored(id);
        }
    }

    /// What is the newest news?
    record NewestNews(int limit) implements Question<List<NewsArticleChange.Published>> {
        @Override
        public List<NewsArticleChange.Published> ask(SiteImage image) {
            return image.news().newest(limit);
        }
    }

    /// What news came just before the article with this number?
    record NewsOlderThan(long number, int limit)
            implements Question<List<NewsArticleChange.Published>> {
        @Override
        public List<NewsArticleChange.Published> ask(SiteImage image) {
            return image.news().olderThan(number, limit);
        }
    }

    /// What news came just after the article with this number?
    record NewsNewerThan(long number, int limit)
            implements Question<List<NewsArticleChange.Published>> {
        @Override
        public List<NewsArticleChange.Published> ask(SiteImage image) {
            return image.news().newerThan(number, limit);
        }
    }

    /// What is the newest news about this goal?
    record NewsAboutGoal(int goal, int limit)
            implements Question<List<NewsArticleChange.Published>> {
        @Override
        public List<NewsArticleChange.Published> ask(SiteImage image) {
            return image.news().aboutGoal(goal, limit);
        }
    }

    /// What is the newest news about this municipality, and about those that went into it?
    record NewsAboutMunicipality(String code, int limit)
            implements Question<List<NewsArticleChange.Published>> {
        @Override
        public List<NewsArticleChange.Published> ask(SiteImage image) {
            var found = new TreeMap<NewsIndex.Key, NewsArticleChange.Published>();
            for (var one : image.register().withForebears(code)) {
                image.news()
                        .aboutMunicipality(one, limit)
                        .forEach(article -> found.put(NewsIndex.Key.of(article), article));
            }
            return found.values().stream().limit(limit).toList();
        }
    }

    /// What is announced above the content of the page at this path?
    record AlertsAt(String path) implements Question<List<AlertChange.Published>> {
        @Override
        public List<AlertChange.Published> ask(SiteImage image) {
            return image.alerts().at(path);
        }
    }

    /// Which municipality has this code?
    record MunicipalityWith(String code)
            implements Question<Optional<MunicipalityChange.Recorded>> {
        @Override
        public Optional<MunicipalityChange.Recorded> ask(SiteImage image) {
            return image.register().municipality(code);
        }
    }

    /// Does this municipality exist today?
    record Exists(String code) implements Question<Boolean> {
        @Override
        public Boolean ask(SiteImage image) {
            return image.register().exists(code);
        }
    }

    /// Does this municipality take part today?
    record Participates(String code) implements Question<Boolean> {
        @Override
        public Boolean ask(SiteImage image) {
            return image.register().participates(code);
        }
    }

    /// What is known of this municipality's part in the campaign?
    record ParticipationOf(String code)
            implements Question<Optional<ParticipationChange.Recorded>> {
        @Override
        public Optional<ParticipationChange.Recorded> ask(SiteImage image) {
            return image.register().participation(code);
        }
    }

    /// In which changes did this municipality give territory?
    record ChangesFrom(String code) implements Question<List<TerritorialChangeChange.Recorded>> {
        @Override
        public List<TerritorialChangeChange.Recorded> ask(SiteImage image) {
            return image.register().changesFrom(code);
        }
    }

    /// In which changes did this municipality receive territory?
    record ChangesTo(String code) implements Question<List<TerritorialChangeChange.Recorded>> {
        @Override
        public List<TerritorialChangeChange.Recorded> ask(SiteImage image) {
            return image.register().changesTo(code);
        }
    }

    /// Which municipalities have today what this one left when it ended?
    record HeirsOf(String code) implements Question<List<MunicipalityChange.Recorded>> {
        @Override
        public List<MunicipalityChange.Recorded> ask(SiteImage image) {
            return image.register().heirs(code).stream()
                    .flatMap(heir -> image.register().municipality(heir).stream())
                    .toList();
        }
    }

    /// How does this municipality stand to the campaign on the day that is asked about?
    record StandingOf(String code) implements Question<Standing> {
        @Override
        public Standing ask(SiteImage image) {
            return image.register().standing(code);
        }
    }

    /// Has this day come, on the day that is asked about?
    record HasCome(LocalDate day) implements Question<Boolean> {
        @Override
        public Boolean ask(SiteImage image) {
            return !image.register().today().isBefore(day);
        }
    }

    /// Which boundaries are known?
    record Boundaries() implements Question<Geography> {
        @Override
        public Geography ask(SiteImage image) {
            return image.geography();
        }
    }

    /// Which totals of participants were published?
    record CampaignCounts() implements Question<PSortedMap<String, CampaignCountChange.Recorded>> {
        @Override
        public PSortedMap<String, CampaignCountChange.Recorded> ask(SiteImage image) {
            return image.campaignCounts();
        }
    }

    /// Which boundary is right for this municipality on the day that is asked about?
    record TerritoryOf(String code) implements Question<Optional<BoundaryChange.Recorded>> {
        @Override
        public Optional<BoundaryChange.Recorded> ask(SiteImage image) {
            return Territory.of(code, image.register(), image.geography());
        }
    }

    /// Where is each municipality, past or present, by its code?
    record Places() implements Question<Map<String, Place>> {
        @Override
        public Map<String, Place> ask(SiteImage image) {
            return image.register().places();
        }
    }

    /// In which province is each municipality, past or present, by its code?
    record Provinces() implements Question<Map<String, String>> {
        @Override
        public Map<String, String> ask(SiteImage image) {
            return image.register().provinces();
        }
    }

    /// What is the whole register? Only for pages that show all of it: any change in the register
    /// makes them anew.
    record WholeRegister() implements Question<Register> {
        @Override
        public Register ask(SiteImage image) {
            return image.register();
        }
    }

    /// Which municipalities chose this goal, or any, and take part today? Sorted by code.
    record ParticipantsWithGoal(int goal) implements Question<List<MunicipalityChange.Recorded>> {
        @Override
        public List<MunicipalityChange.Recorded> ask(SiteImage image) {
            var register = image.register();
            return register.participations().keySet().stream()
                    .filter(code -> register.participates(code, goal))
                    .flatMap(code -> register.municipality(code).stream())
                    .toList();
        }
    }
}

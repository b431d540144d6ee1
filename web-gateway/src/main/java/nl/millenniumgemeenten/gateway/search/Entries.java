package nl.millenniumgemeenten.gateway.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.IssueChange;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.ResourceChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.layout.ListItems;
import nl.millenniumgemeenten.gateway.page.municipality.MunicipalityText;
import nl.millenniumgemeenten.gateway.site.Activities;
import nl.millenniumgemeenten.gateway.site.ActivityYears;
import nl.millenniumgemeenten.gateway.site.Agenda;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.IssueIndex;
import nl.millenniumgemeenten.gateway.site.NewsIndex;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.Resources;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import nl.millenniumgemeenten.gateway.site.Touched;

/// What of an image can be found.
final class Entries {
    private final SiteImage image;

    Entries(SiteImage image) {
        this.image = image;
    }

    /// Everything.
    Stream<Entry> all() {
        return keys().map(this::find).flatMap(Optional::stream);
    }

    /// The keys of what stands here and may read differently because of what came in; what it left
    /// stands in the image before it. A name may stand with all that came after a municipality, so
    /// any change in the register touches all municipalities, of which there are never many.
    Set<Key> touchedBy(Set<Touched> touched) {
        var keys = new HashSet<Key>();
        boolean register = false;
        for (var one : touched) {
            switch (one.topic()) {
                case PAGES -> keys.add(new Key(Kind.PAGE, one.subject()));
                case NEWS_ARTICLES -> keys.add(new Key(Kind.NEWS, one.subject()));
                case AGENDA_ITEMS -> keys.add(new Key(Kind.AGENDA_ITEM, one.subject()));
                case RESOURCES -> keys.add(new Key(Kind.RESOURCE, one.subject()));
                case ACTIVITIES -> keys.add(new Key(Kind.ACTIVITY, one.subject()));
                case ISSUES -> keys.add(new Key(Kind.ISSUE, one.subject()));
                case DISCUSSIONS ->
                        pages(UUID.fromString(one.subject())).map(PageOf::key).forEach(keys::add);
                case CONTRIBUTIONS -> page(one.subject()).map(PageOf::key).ifPresent(keys::add);
                case GOALS -> keys.add(new Key(Kind.GOAL, one.subject()));
                case PARTICIPATIONS -> keys.add(new Key(Kind.MUNICIPALITY, one.subject()));
                case MUNICIPALITIES, TERRITORIAL_CHANGES -> register = true;
                default -> {}
            }
        }
        if (register) {
            image.register()
                    .municipalities()
                    .keySet()
                    .forEach(code -> keys.add(new Key(Kind.MUNICIPALITY, code)));
        }
        return keys;
    }

    /// The page that a contribution stands on.
    private Optional<PageOf> page(String contribution) {
        return Optional.ofNullable(
                        image.discussions().contributions().get(UUID.fromString(contribution)))
                .map(found -> new PageOf(found.discussion(), Discussions.page(found.position())));
    }

    private Stream<Key> discussions() {
        return image.discussions().byId().keySet().stream().flatMap(this::pages).map(PageOf::key);
    }

    /// A discussion grows without end, so each of its pages is found by itself: what is written
    /// changes one of them.
    private Stream<PageOf> pages(UUID discussion) {
        return IntStream.rangeClosed(1, image.discussions().pages(discussion))
                .mapToObj(page -> new PageOf(discussion, page));
    }

    /// One of the pages of a discussion, counted from 1.
    private record PageOf(UUID discussion, int page) {
        static PageOf of(Key key) {
            var parts = key.subject().split("/", -1);
            return new PageOf(
                    UUID.fromString(parts[0]), parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
        }

        Key key() {
            return new Key(
                    Kind.DISCUSSION, page == 1 ? discussion.toString() : discussion + "/" + page);
        }
    }

    /// What stands on the site under this key now.
    Optional<Entry> find(Key key) {
        return switch (key.kind()) {
            case PAGE -> image.pages().live(UUID.fromString(key.subject())).map(this::page);
            case NEWS ->
                    image.news().byId().get(UUID.fromString(key.subject()))
                                    instanceof NewsArticleChange.Published article
                            ? Optional.of(article(article))
                            : Optional.empty();
            case AGENDA_ITEM ->
                    image.agenda().byId().get(UUID.fromString(key.subject()))
                                    instanceof AgendaItemChange.Published item
                            ? Optional.of(agendaItem(item))
                            : Optional.empty();
            case RESOURCE ->
                    image.resources().byId().get(UUID.fromString(key.subject()))
                                    instanceof ResourceChange.Published resource
                            ? Optional.of(resource(resource))
                            : Optional.empty();
            case ACTIVITY ->
                    image.activities().byId().get(UUID.fromString(key.subject()))
                                    instanceof ActivityChange.Published activity
                            ? Optional.of(activity(activity))
                            : Optional.empty();
            case ISSUE ->
                    image.issues().byId().get(UUID.fromString(key.subject()))
                                    instanceof IssueChange.Archived issue
                            ? Optional.of(issue(issue))
                            : Optional.empty();
            case DISCUSSION ->
                    image.discussions()
                            .shown(PageOf.of(key).discussion())
                            .filter(_ -> isFound(PageOf.of(key)))
                            .map(found -> discussion(found, PageOf.of(key)));
            case MUNICIPALITY ->
                    image.register().municipality(key.subject()).map(this::municipality);
            case GOAL ->
                    Optional.ofNullable(
                                    image.settings().goals().get(Integer.valueOf(key.subject())))
                            .map(Entries::goal);
        };
    }

    private Stream<Key> keys() {
        return Stream.of(
                        keys(Kind.PAGE, image.pages().byId().keySet()),
                        keys(Kind.NEWS, image.news().byId().keySet()),
                        keys(Kind.AGENDA_ITEM, image.agenda().byId().keySet()),
                        keys(Kind.RESOURCE, image.resources().byId().keySet()),
                        keys(Kind.ACTIVITY, image.activities().byId().keySet()),
                        keys(Kind.ISSUE, image.issues().byId().keySet()),
                        discussions(),
                        keys(Kind.MUNICIPALITY, image.register().municipalities().keySet()),
                        keys(Kind.GOAL, image.settings().goals().keySet()))
                .flatMap(keys -> keys);
    }

    private static Stream<Key> keys(Kind kind, Set<?> subjects) {
        return subjects.stream().map(subject -> new Key(kind, subject.toString()));
    }

    private Entry page(PageChange.Published page) {
        return new Entry(
                new Key(Kind.PAGE, page.subject()),
                page.title(),
                page.path(),
                page.navigationTitle().equals(page.title())
                        ? List.of()
                        : List.of(page.navigationTitle()),
                List.of(),
                page.summary(),
                page.bodyHtml() + themes(page.themes()),
                page.goals(),
                page.municipalities(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private Entry article(NewsArticleChange.Published article) {
        return new Entry(
                new Key(Kind.NEWS, article.subject()),
                article.title(),
                NewsIndex.path(article),
                List.of(),
                List.of(),
                article.summary(),
                article.bodyHtml() + themes(article.themes()),
                article.goals(),
                article.municipalities(),
                List.of(article.datedOn().getYear()),
                Optional.of(article.datedOn()),
                List.of());
    }

    private Entry agendaItem(AgendaItemChange.Published item) {
        var first = item.days().getFirst().on();
        return new Entry(
                new Key(Kind.AGENDA_ITEM, item.subject()),
                item.title(),
                Agenda.path(item),
                List.of(),
                List.of(),
                item.summary(),
                "<p>" + escaped(item.place()) + "</p>" + item.bodyHtml() + themes(item.themes()),
                item.goals(),
                item.municipalities(),
                List.copyOf(item.occurrences().years(yearsUntil(item))),
                Optional.of(first),
                List.of());
    }

    /// What recurs is told a year ahead, as in the agenda.
    private LocalDate yearsUntil(AgendaItemChange.Published item) {
        return item.recurrence() == null ? LocalDate.MAX : image.register().today().plusYears(1);
    }

    private static Entry resource(ResourceChange.Published resource) {
        return new Entry(
                new Key(Kind.RESOURCE, resource.subject()),
                resource.title(),
                Resources.path(resource),
                List.of(),
                List.of(),
                resource.summary(),
                resource.bodyHtml()
                        + themes(resource.files().stream().map(ResourceChange.File::title).toList())
                        + themes(resource.themes()),
                resource.goals(),
                resource.municipalities(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /// Words that are not in the text, at its end.
    private static String themes(List<String> words) {
        return words.isEmpty() ? "" : "<p>" + escaped(String.join(", ", words)) + "</p>";
    }

    private Entry activity(ActivityChange.Published activity) {
        var years = ActivityYears.of(activity);
        var result = activity.result();
        return new Entry(
                new Key(Kind.ACTIVITY, activity.subject()),
                activity.title(),
                Activities.path(activity),
                List.of(),
                List.of(),
                activity.summary(),
                escaped(
                        activity.story()
                                + "\n"
                                + (result == null ? "" : result)
                                + "\n"
                                + String.join(", ", activity.partners())),
                activity.goals(),
                List.of(activity.municipality()),
                IntStream.rangeClosed(years.first(), years.last()).boxed().toList(),
                Optional.empty(),
                List.of());
    }

    private static Entry issue(IssueChange.Archived issue) {
        var sentOn = LocalDate.ofInstant(issue.publishedAt(), Occurrences.ZONE);
        return new Entry(
                new Key(Kind.ISSUE, issue.subject()),
                issue.title(),
                IssueIndex.path(issue),
                List.of(),
                List.of(),
                issue.preheader(),
                String.join("\n", issue.blocks().stream().map(Entries::told).toList()),
                List.of(),
                List.of(),
                List.of(sentOn.getYear()),
                Optional.of(sentOn),
                List.of());
    }

    /// Nothing is found on a page that everything left, but the first: that is the discussion.
    private boolean isFound(PageOf one) {
        return one.page() == 1 || image.discussions().isWritten(one.discussion(), one.page());
    }

    private Entry discussion(DiscussionChange.Recorded discussion, PageOf one) {
        var under = discussion.under();
        int page = one.page();
        return new Entry(
                one.key(),
                page == 1 ? discussion.title() : discussion.title() + " (pagina " + page + ")",
                Discussions.path(discussion, page),
                List.of(),
                List.of(),
                "",
                image.discussions().text(discussion.id(), page),
                under != null && under.kind() == DiscussionChange.Kind.GOAL
                        ? List.of(Integer.valueOf(under.id()))
                        : List.of(),
                under != null && under.kind() == DiscussionChange.Kind.MUNICIPALITY
                        ? List.of(under.id())
                        : List.of(),
                List.of(LocalDate.ofInstant(discussion.openedAt(), Occurrences.ZONE).getYear()),
                Optional.of(LocalDate.ofInstant(discussion.openedAt(), Occurrences.ZONE)),
                List.of());
    }

    /// What is told beside in an issue is found under its own name; here are its titles.
    private static String told(IssueChange.Block block) {
        return switch (block) {
            case IssueChange.Heading(var text) -> paragraph(text);
            case IssueChange.Text(var html) -> html;
            case IssueChange.Items(var items) ->
                    String.join("\n", items.stream().map(item -> paragraph(item.title())).toList());
            case IssueChange.Button(var label, _) -> paragraph(label);
            case IssueChange.Picture(var picture, _) -> paragraph(picture.alternative());
            case IssueChange.Divider() -> "";
        };
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }

    private static Entry goal(GoalChange.Defined goal) {
        return new Entry(
                new Key(Kind.GOAL, goal.subject()),
                goal.theme(),
                ListItems.path(goal),
                List.of("Doel " + goal.number(), "Millenniumdoel " + goal.number()),
                List.of(),
                "Doel " + goal.number() + ": " + goal.text(),
                "",
                List.of(goal.number()),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private Entry municipality(MunicipalityChange.Recorded municipality) {
        var register = image.register();
        var code = municipality.code();
        var names = new LinkedHashSet<>(municipality.alternativeNames());
        names.add(code);
        var part = register.participation(code);
        boolean former = MunicipalityText.isFormer(municipality, register.today());
        return new Entry(
                new Key(Kind.MUNICIPALITY, code),
                municipality.name(),
                MunicipalityText.path(municipality),
                List.copyOf(names),
                formerNames(municipality),
                about(municipality, former),
                escaped(
                        part.map(ParticipationChange.Recorded::profile)
                                .map(Entries::told)
                                .orElse("")),
                part.map(ParticipationChange.Recorded::goals).orElse(List.of()),
                List.of(code),
                List.of(),
                Optional.empty(),
                MunicipalityText.badges(former, register.standing(code)));
    }

    private List<String> formerNames(MunicipalityChange.Recorded municipality) {
        var names = new LinkedHashSet<String>();
        for (var forebear : image.register().forebears(municipality.code())) {
            image.register()
                    .municipality(forebear)
                    .ifPresent(found -> {
                        names.add(found.name());
                        names.addAll(found.alternativeNames());
                    });
        }
        for (var slug : municipality.formerSlugs()) {
            names.add(slug.replace('-', ' '));
        }
        names.remove(municipality.name());
        return List.copyOf(names);
    }

    private String about(MunicipalityChange.Recorded municipality, boolean former) {
        var register = image.register();
        if (former) {
            var changes = happened(register, municipality.code());
            return MunicipalityText.ended(
                    municipality,
                    changes,
                    changes.stream()
                            .flatMap(change -> change.to().stream())
                            .map(register::name)
                            .distinct()
                            .toList());
        }
        if (MunicipalityText.isNever(municipality)) {
            return "Deze gemeente was een plan dat niet doorging.";
        }
        return "Gemeente in " + municipality.province() + ".";
    }

    private static List<TerritorialChangeChange.Recorded> happened(Register register, String code) {
        LocalDate today = register.today();
        return register.changesFrom(code).stream()
                .filter(change -> !change.effectiveOn().isAfter(today))
                .toList();
    }

    private static String told(ParticipationChange.Profile profile) {
        var told = new ArrayList<String>();
        Stream.of(profile.introduction(), profile.planTitle(), profile.ambassador())
                .filter(text -> text != null && !text.isBlank())
                .forEach(told::add);
        told.addAll(profile.themes());
        return String.join("\n", told);
    }

    /// Plain text as if it were markup.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}

package nl.millenniumgemeenten.gateway.desk.discussion;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.DiscussionChange.Kind;
import nl.millenniumgemeenten.events.DiscussionChange.Under;
import nl.millenniumgemeenten.events.PathForm;
import nl.millenniumgemeenten.gateway.service.DiscussionJson;
import nl.millenniumgemeenten.gateway.site.DiscussionQuestion;
import nl.millenniumgemeenten.gateway.site.Route;
import nl.millenniumgemeenten.gateway.site.Site;
import org.jspecify.annotations.Nullable;

/// What a discussion stands under, as editors write it: the address of a page of the site.
@Singleton
class Places {
    private static final Pattern NAMED = Pattern.compile("([A-Z_]{4,20}) ([0-9A-Za-z-]{1,40})");

    private final Site site;

    Places(Site site) {
        this.site = site;
    }

    /// What stands at a typed address, or has this name, if a discussion can stand under it.
    Optional<Under> at(String typed) {
        var named = NAMED.matcher(typed);
        if (named.matches()) {
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.name().equals(named.group(1)))
                    .findFirst()
                    .map(kind -> new Under(kind, named.group(2)));
        }
        var path = typed.replaceFirst("^https?://[^/]+", "").split("[?#]", 2)[0];
        var asked = PathForm.decoded(path).orElse(path);
        return asked.startsWith("/") ? of(site.image().route(asked), 1) : Optional.empty();
    }

    private Optional<Under> of(Route route, int further) {
        return switch (route) {
            case Route.Page(var page) -> content(Kind.PAGE, page.id());
            case Route.NewsArticle(var article) -> content(Kind.NEWS_ARTICLE, article.id());
            case Route.AgendaItem(var item) -> content(Kind.AGENDA_ITEM, item.id());
            case Route.Resource(var resource) -> content(Kind.RESOURCE, resource.id());
            case Route.Activity(var activity) -> content(Kind.ACTIVITY, activity.id());
            case Route.Goal(var goal) ->
                    Optional.of(new Under(Kind.GOAL, Integer.toString(goal.number())));
            case Route.Municipality(var municipality) ->
                    Optional.of(new Under(Kind.MUNICIPALITY, municipality.code()));
            case Route.Moved(var target) when further > 0 ->
                    of(site.image().route(target), further - 1);
            default -> Optional.empty();
        };
    }

    private static Optional<Under> content(Kind kind, UUID id) {
        return Optional.of(new Under(kind, id.toString()));
    }

    /// The address of what a discussion stands under; its name while it is not on the site, or who
    /// saves something else would take the discussion away from it. Empty where there is none.
    String address(DiscussionJson.@Nullable Under under) {
        if (under == null) {
            return "";
        }
        var above = new Under(Kind.valueOf(under.kind()), under.id());
        return new DiscussionQuestion.Above(above)
                .ask(site.image())
                .map(DiscussionQuestion.Named::path)
                .orElse(under.kind() + " " + under.id());
    }

    /// The fields that tell the service of it.
    static Map<String, Object> fields(Under under) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", under.kind().name());
        fields.put("id", under.id());
        return fields;
    }
}

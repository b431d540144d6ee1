package nl.millenniumgemeenten.gateway.site;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.AgendaItemChange;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// What happens on a date: all of it, and for each goal and each municipality.
public record Agenda(
        PMap<UUID, AgendaItemChange> byId,
        PMap<Long, AgendaItemChange> byNumber,
        Calendar calendar,
        PMap<Integer, Calendar> byGoal,
        PMap<String, Calendar> byMunicipality) {

    static final Agenda EMPTY =
            new Agenda(
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    Calendar.EMPTY,
                    HashTreePMap.empty(),
                    HashTreePMap.empty());

    /// What is about a goal.
    public Calendar aboutGoal(int goal) {
        return in(byGoal, goal);
    }

    /// What is about a municipality, by its code.
    public Calendar aboutMunicipality(String code) {
        return in(byMunicipality, code);
    }

    /// The item on the site with this number.
    public Optional<AgendaItemChange.Published> live(long number) {
        return byNumber.get(number) instanceof AgendaItemChange.Published item
                ? Optional.of(item)
                : Optional.empty();
    }

    /// Where `/agenda/{number}-{slug}` leads.
    public Route route(long number, String slug) {
        return switch (byNumber.get(number)) {
            case AgendaItemChange.Published item when item.slug().equals(slug) ->
                    new Route.AgendaItem(item);
            case AgendaItemChange.Published item -> new Route.Moved(path(item));
            case AgendaItemChange.Withdrawn item ->
                    new Route.Gone(item.title(), item.withdrawnAt());
            case null -> new Route.Missing();
        };
    }

    /// The address of an item.
    public static String path(AgendaItemChange.Published item) {
        return "/agenda/" + item.number() + "-" + item.slug();
    }

    Agenda with(AgendaItemChange change) {
        var rest = without(change.id());
        var byIds = rest.byId.plus(change.id(), change);
        return switch (change) {
            case AgendaItemChange.Withdrawn gone ->
                    new Agenda(
                            byIds,
                            rest.byNumber.plus(gone.number(), gone),
                            rest.calendar,
                            rest.byGoal,
                            rest.byMunicipality);
            case AgendaItemChange.Published item ->
                    new Agenda(
                            byIds,
                            rest.byNumber.plus(item.number(), item),
                            rest.calendar.plus(item),
                            added(rest.byGoal, item.goals(), item),
                            added(rest.byMunicipality, item.municipalities(), item));
        };
    }

    Agenda without(UUID id) {
        return switch (byId.get(id)) {
            case null -> this;
            case AgendaItemChange.Withdrawn gone ->
                    new Agenda(
                            byId.minus(id),
                            byNumber.minus(gone.number()),
                            calendar,
                            byGoal,
                            byMunicipality);
            case AgendaItemChange.Published item ->
                    new Agenda(
                            byId.minus(id),
                            byNumber.minus(item.number()),
                            calendar.minus(item),
                            removed(byGoal, item.goals(), item),
                            removed(byMunicipality, item.municipalities(), item));
        };
    }

    private static <G> Calendar in(PMap<G, Calendar> index, G group) {
        var calendar = index.get(group);
        return calendar == null ? Calendar.EMPTY : calendar;
    }

    private static <G> PMap<G, Calendar> added(
            PMap<G, Calendar> index, List<G> groups, AgendaItemChange.Published item) {
        var next = index;
        for (var group : groups) {
            next = next.plus(group, in(next, group).plus(item));
        }
        return next;
    }

    private static <G> PMap<G, Calendar> removed(
            PMap<G, Calendar> index, List<G> groups, AgendaItemChange.Published item) {
        var next = index;
        for (var group : groups) {
            var rest = in(next, group).minus(item);
            next = rest.isEmpty() ? next.minus(group) : next.plus(group, rest);
        }
        return next;
    }
}

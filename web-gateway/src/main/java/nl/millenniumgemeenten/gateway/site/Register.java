package nl.millenniumgemeenten.gateway.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// The municipal register as the site knows it, seen from one day. How many municipalities take
/// part is kept with every change, because it stands on every page.
public record Register(
        LocalDate today,
        PSortedMap<String, MunicipalityChange.Recorded> municipalities,
        Grouped<String, String, MunicipalityChange.Recorded> bySlug,
        Grouped<String, String, MunicipalityChange.Recorded> byFormerSlug,
        PSortedMap<String, ParticipationChange.Recorded> participations,
        PSortedMap<String, TerritorialChangeChange.Recorded> territorialChanges,
        Grouped<String, String, TerritorialChangeChange.Recorded> changesFrom,
        Grouped<String, String, TerritorialChangeChange.Recorded> changesTo,
        int participants,
        OtherDays otherDays,
        Whereabouts whereabouts) {

    /// The campaign began in this year, and so do the facts.
    public static final LocalDate FIRST_DAY = LocalDate.of(2007, 1, 1);

    /// Plans are seldom known further ahead.
    private static final int YEARS_AHEAD = 2;

    /// The last day that the register can tell of.
    public static LocalDate lastDay(LocalDate today) {
        return today.plusYears(YEARS_AHEAD);
    }

    /// Whether the register can tell of a day.
    public static boolean tellsOf(LocalDate day, LocalDate today) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(lastDay(today));
    }

    static Register emptyOn(LocalDate today) {
        return new Register(
                today,
                TreePMap.empty(),
                Grouped.by(Comparator.<String>naturalOrder()),
                Grouped.by(Comparator.<String>naturalOrder()),
                TreePMap.empty(),
                TreePMap.empty(),
                Grouped.by(Comparator.<String>naturalOrder()),
                Grouped.by(Comparator.<String>naturalOrder()),
                0,
                new OtherDays(),
                new Whereabouts());
    }

    /// The municipality with this code.
    public Optional<MunicipalityChange.Recorded> municipality(String code) {
        return Optional.ofNullable(municipalities.get(code));
    }

    /// The municipality at `/gemeenten/{slug}`.
    public Optional<MunicipalityChange.Recorded> municipalityAt(String slug) {
        return bySlug.in(slug).values().stream().findFirst();
    }

    /// The municipality that stood at `/gemeenten/{slug}` before.
    public Optional<MunicipalityChange.Recorded> municipalityFormerlyAt(String slug) {
        return byFormerSlug.in(slug).values().stream().findFirst();
    }

    /// What is known of a municipality's part in the campaign.
    public Optional<ParticipationChange.Recorded> participation(String code) {
        return Optional.ofNullable(participations.get(code));
    }

    /// Whether a municipality exists today.
    public boolean exists(String code) {
        return existedOn(code, today);
    }

    /// Whether a municipality existed on a day.
    public boolean existedOn(String code, LocalDate day) {
        return exists(municipalities.get(code), day);
    }

    /// Whether a municipality took part on a day.
    public boolean participatedOn(String code, LocalDate day) {
        var participation = participations.get(code);
        return participation != null
                && TakingPart.standing(day, existedOn(code, day), participation)
                        == Standing.TAKES_PART;
    }

    /// How many municipalities took part on a day.
    public int participantsOn(LocalDate day) {
        return (int)
                participations.keySet().stream().filter(code -> participatedOn(code, day)).count();
    }

    /// How many municipalities existed on a day.
    public int existedOn(LocalDate day) {
        return (int) municipalities.values().stream().filter(one -> exists(one, day)).count();
    }

    /// Whether a municipality takes part today: it exists, and its participation says so.
    public boolean participates(String code) {
        return standing(code) == Standing.TAKES_PART;
    }

    /// Whether a municipality takes part today and chose a goal; any goal if it is 0.
    public boolean participates(String code, int goal) {
        return participates(code)
                && (goal == 0
                        || participation(code)
                                .filter(known -> known.goals().contains(goal))
                                .isPresent());
    }

    /// How a municipality stands to the campaign today.
    public Standing standing(String code) {
        var participation = participations.get(code);
        return participation == null ? Standing.NONE : standing(participation);
    }

    /// How a municipality would stand to the campaign today with this participation, whatever is
    /// known of it here.
    public Standing standing(ParticipationChange.Recorded participation) {
        return TakingPart.standing(today, exists(participation.id()), participation);
    }

    /// The name behind a code; the code where we do not know it.
    public String name(String code) {
        return municipality(code).map(MunicipalityChange.Recorded::name).orElse(code);
    }

    /// Where each municipality is, past or present, by its code; the very same object until one
    /// lies elsewhere or comes or goes.
    public Map<String, Place> places() {
        return whereabouts.places(this);
    }

    /// The province of each municipality, past or present, by its code; the very same object for
    /// all days until one is changed.
    public Map<String, String> provinces() {
        return whereabouts.provinces(this);
    }

    /// The changes in which this municipality gave territory, oldest first.
    public List<TerritorialChangeChange.Recorded> changesFrom(String code) {
        return List.copyOf(changesFrom.in(code).values());
    }

    /// The changes in which this municipality received territory, oldest first.
    public List<TerritorialChangeChange.Recorded> changesTo(String code) {
        return List.copyOf(changesTo.in(code).values());
    }

    /// The municipalities that have today what this one left when it ended, through as many steps
    /// as it took; none while it exists.
    public SortedSet<String> heirs(String code) {
        var heirs = new TreeSet<String>();
        follow(code, new HashSet<>(), heirs);
        return heirs;
    }

    /// What there is now of a municipality: itself while it exists or where nothing became of it,
    /// else its heirs.
    public SortedSet<String> now(String code) {
        var now = heirs(code);
        if (now.isEmpty()) {
            now.add(code);
        }
        return now;
    }

    /// The ended municipalities that this one is an heir of.
    public SortedSet<String> forebears(String code) {
        var forebears = new TreeSet<String>();
        var waiting = new ArrayList<>(List.of(code));
        while (!waiting.isEmpty()) {
            for (var change : changesTo.in(waiting.removeLast()).values()) {
                for (var from : change.from()) {
                    if (happened(change) && !exists(from) && forebears.add(from)) {
                        waiting.add(from);
                    }
                }
            }
        }
        forebears.remove(code);
        return forebears;
    }

    /// The several that came after a municipality, once they have; nothing where one came, or none.
    public List<String> choice(String code) {
        return changesFrom(code).stream()
                .filter(this::happened)
                .map(TerritorialChangeChange.Recorded::to)
                .filter(to -> to.size() > 1)
                .findFirst()
                .orElse(List.of());
    }

    /// This municipality, and the ended ones that it is an heir of.
    public SortedSet<String> withForebears(String code) {
        var all = forebears(code);
        all.add(code);
        return all;
    }

    /// The changes that are still to come in which this municipality gives or receives territory,
    /// first the next.
    public List<TerritorialChangeChange.Recorded> plans(String code) {
        return Stream.concat(
                        changesFrom.in(code).values().stream(),
                        changesTo.in(code).values().stream())
                .filter(change ->
                        change.status() != TerritorialChangeChange.Status.CANCELLED
                                && change.effectiveOn().isAfter(today))
                .distinct()
                .sorted(Comparator.comparing(TerritorialChangeChange.Recorded::effectiveOn))
                .toList();
    }

    private void follow(String code, Set<String> seen, Set<String> heirs) {
        if (exists(code) || !seen.add(code)) {
            return;
        }
        for (var change : changesFrom.in(code).values()) {
            for (var to : change.to()) {
                if (happened(change)) {
                    if (exists(to)) {
                        heirs.add(to);
                    }
                    follow(to, seen, heirs);
                }
            }
        }
    }

    private boolean happened(TerritorialChangeChange.Recorded change) {
        return change.status() != TerritorialChangeChange.Status.CANCELLED
                && !change.effectiveOn().isAfter(today);
    }

    /// The same register, seen from another day; the very same object whenever it is asked again.
    public Register on(LocalDate day) {
        return day.equals(today) ? this : otherDays.get(day, this::seenFrom);
    }

    private Register seenFrom(LocalDate day) {
        var then = counting(day, 0);
        int count = (int) participations.keySet().stream().filter(then::participates).count();
        return then.counting(day, count);
    }

    Register with(MunicipalityChange.Recorded change) {
        var old = municipalities.get(change.code());
        var slugs = old == null ? bySlug : bySlug.minus(old.slug(), old.code());
        var formerSlugs = byFormerSlug;
        if (old != null) {
            for (var slug : old.formerSlugs()) {
                formerSlugs = formerSlugs.minus(slug, old.code());
            }
        }
        for (var slug : change.formerSlugs()) {
            formerSlugs = formerSlugs.plus(slug, change.code(), change);
        }
        return recount(
                change.code(),
                new Register(
                        today,
                        municipalities.plus(change.code(), change),
                        slugs.plus(change.slug(), change.code(), change),
                        formerSlugs,
                        participations,
                        territorialChanges,
                        changesFrom,
                        changesTo,
                        participants,
                        new OtherDays(),
                        whereabouts(old, change)));
    }

    private Whereabouts whereabouts(
            MunicipalityChange.@Nullable Recorded old, MunicipalityChange.Recorded now) {
        boolean stays =
                old != null
                        && old.province().equals(now.province())
                        && Objects.equals(old.latitude(), now.latitude())
                        && Objects.equals(old.longitude(), now.longitude())
                        && Objects.equals(old.existsFrom(), now.existsFrom())
                        && Objects.equals(old.existsUntil(), now.existsUntil());
        return stays ? whereabouts : new Whereabouts();
    }

    Register with(ParticipationChange.Recorded change) {
        return recount(
                change.id(),
                new Register(
                        today,
                        municipalities,
                        bySlug,
                        byFormerSlug,
                        participations.plus(change.id(), change),
                        territorialChanges,
                        changesFrom,
                        changesTo,
                        participants,
                        new OtherDays(),
                        whereabouts));
    }

    Register with(TerritorialChangeChange.Recorded change) {
        var old = territorialChanges.get(change.id());
        var from = changesFrom;
        var to = changesTo;
        if (old != null) {
            var key = sortKey(old);
            for (var code : old.from()) {
                from = from.minus(code, key);
            }
            for (var code : old.to()) {
                to = to.minus(code, key);
            }
        }
        var key = sortKey(change);
        for (var code : change.from()) {
            from = from.plus(code, key, change);
        }
        for (var code : change.to()) {
            to = to.plus(code, key, change);
        }
        return new Register(
                today,
                municipalities,
                bySlug,
                byFormerSlug,
                participations,
                territorialChanges.plus(change.id(), change),
                from,
                to,
                participants,
                new OtherDays(),
                whereabouts);
    }

    private static String sortKey(TerritorialChangeChange.Recorded change) {
        return change.effectiveOn() + " " + change.id();
    }

    private Register recount(String code, Register next) {
        int before = participates(code) ? 1 : 0;
        int after = next.participates(code) ? 1 : 0;
        return next.counting(today, participants - before + after);
    }

    private Register counting(LocalDate day, int count) {
        return new Register(
                day,
                municipalities,
                bySlug,
                byFormerSlug,
                participations,
                territorialChanges,
                changesFrom,
                changesTo,
                count,
                new OtherDays(),
                day.equals(today) ? whereabouts : whereabouts.onAnotherDay());
    }

    private static boolean exists(
            MunicipalityChange.@Nullable Recorded municipality, LocalDate day) {
        if (municipality == null) {
            return false;
        }
        var from = municipality.existsFrom();
        var until = municipality.existsUntil();
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}

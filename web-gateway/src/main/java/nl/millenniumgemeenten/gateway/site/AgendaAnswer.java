package nl.millenniumgemeenten.gateway.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.site.Calendar.Occurrence;

/// What a search in the agenda finds.
///
/// @param shown what is coming, or what has been in a year with the last of it first
/// @param anything whether there is anything in the agenda at all
/// @param years in which something has been, the last first
/// @param goals what the agenda is about
/// @param municipalities what is there now of those that the agenda is about, by name
public record AgendaAnswer(
        List<Occurrence> shown,
        boolean anything,
        List<Integer> years,
        SortedSet<Integer> goals,
        List<MunicipalityChange.Recorded> municipalities) {

    /// What recurs is shown this far ahead.
    private static final int MONTHS_AHEAD = 12;

    private static final int MOST = 500;

    /// Which items are about this municipality, or about those that went into it?
    public record ItemsAboutMunicipality(String code)
            implements Question<List<AgendaItemChange.Published>> {
        @Override
        public List<AgendaItemChange.Published> ask(SiteImage image) {
            var found = new TreeMap<Long, AgendaItemChange.Published>();
            for (var one : image.register().withForebears(code)) {
                var calendar = image.agenda().aboutMunicipality(one);
                Stream.concat(
                                calendar.days().values().stream(),
                                calendar.recurring().values().stream())
                        .forEach(item -> found.put(item.number(), item));
            }
            return List.copyOf(found.values());
        }
    }

    /// What does this search find, seen from the day that the image is seen from?
    public record Found(AgendaSearch search) implements Question<AgendaAnswer> {
        @Override
        public AgendaAnswer ask(SiteImage image) {
            var register = image.register();
            var items =
                    image.agenda().byId().values().stream()
                            .filter(AgendaItemChange.Published.class::isInstance)
                            .map(AgendaItemChange.Published.class::cast)
                            .toList();
            return new AgendaAnswer(
                    occurrences(image),
                    !items.isEmpty(),
                    years(items, register.today()),
                    goals(items),
                    municipalities(items, register));
        }

        private List<Occurrence> occurrences(SiteImage image) {
            var today = image.register().today();
            var calendar = image.agenda().calendar();
            var suits = suits(image.register());
            if (search.year() == 0) {
                return calendar.between(today, today.plusMonths(MONTHS_AHEAD), MOST, suits);
            }
            var next = LocalDate.of(search.year() + 1, 1, 1);
            return calendar.before(next.isBefore(today) ? next : today, MOST, suits).stream()
                    .takeWhile(one -> one.day().on().getYear() == search.year())
                    .toList();
        }

        private Predicate<AgendaItemChange.Published> suits(Register register) {
            Set<String> codes =
                    search.municipality().isEmpty()
                            ? Set.of()
                            : register.municipalityAt(search.municipality())
                                    .<Set<String>>map(found -> register.withForebears(found.code()))
                                    .orElse(Set.of());
            return item ->
                    (search.goal() == 0 || item.goals().contains(search.goal()))
                            && (search.municipality().isEmpty()
                                    || item.municipalities().stream().anyMatch(codes::contains));
        }

        private static List<Integer> years(
                List<AgendaItemChange.Published> items, LocalDate today) {
            var years = new TreeSet<Integer>();
            for (var item : items) {
                var when = item.occurrences();
                if (when.recurrence() == null) {
                    when.days().stream()
                            .filter(day -> day.on().isBefore(today))
                            .forEach(day -> years.add(day.on().getYear()));
                } else if (when.days().getFirst().on().isBefore(today)) {
                    int last =
                            when.lastPossible()
                                    .filter(day -> day.isBefore(today))
                                    .orElse(today.minusDays(1))
                                    .getYear();
                    for (int year = when.days().getFirst().on().getYear(); year <= last; year++) {
                        years.add(year);
                    }
                }
            }
            return List.copyOf(years.descendingSet());
        }

        private static SortedSet<Integer> goals(List<AgendaItemChange.Published> items) {
            var goals = new TreeSet<Integer>();
            items.forEach(item -> goals.addAll(item.goals()));
            return goals;
        }

        private static List<MunicipalityChange.Recorded> municipalities(
                List<AgendaItemChange.Published> items, Register register) {
            var codes = new TreeSet<String>();
            for (var item : items) {
                for (var code : item.municipalities()) {
                    var heirs = register.heirs(code);
                    codes.addAll(heirs.isEmpty() ? List.of(code) : heirs);
                }
            }
            var found = new ArrayList<MunicipalityChange.Recorded>();
            codes.forEach(code -> register.municipality(code).ifPresent(found::add));
            found.sort(NameOrder.OF_MUNICIPALITIES);
            return found;
        }
    }
}

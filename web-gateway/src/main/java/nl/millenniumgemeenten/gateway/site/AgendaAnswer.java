package nl.millenniumgemeenten.gateway.site;

import java.time.LocalDate;
import java.util.List;
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
/// @param shown one page of what is coming, or of what has been in a year with the last of it first
/// @param more whether another page comes after it
/// @param until the last day on which what recurs is shown
/// @param anything whether there is anything in the agenda at all
/// @param years in which something has been, the last first
/// @param goals what the agenda is about
/// @param municipalities what is there now of those that the agenda is about, by name
public record AgendaAnswer(
        List<Occurrence> shown,
        boolean more,
        LocalDate until,
        boolean anything,
        List<Integer> years,
        SortedSet<Integer> goals,
        List<MunicipalityChange.Recorded> municipalities) {

    /// What recurs is shown this far ahead.
    private static final int MONTHS_AHEAD = 12;

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

    /// What does this search find, seen from the day that the image is seen from: one page of it,
    /// counted from 1?
    public record Found(AgendaSearch search, int page, int size) implements Question<AgendaAnswer> {
        @Override
        public List<Object> madeOf(SiteImage image) {
            return List.of(image.agenda(), image.register());
        }

        @Override
        public AgendaAnswer ask(SiteImage image) {
            var agenda = image.agenda();
            var register = image.register();
            var today = register.today();
            var until = today.plusMonths(MONTHS_AHEAD);
            var municipality = MunicipalityChoice.of(search.municipality(), register);
            var found = found(agenda, municipality, today, until);
            int first = Math.min((page - 1) * size, found.size());
            return new AgendaAnswer(
                    List.copyOf(found.subList(first, Math.min(first + size, found.size()))),
                    found.size() > page * size,
                    until,
                    !agenda.calendar().isEmpty(),
                    List.copyOf(agenda.calendar().yearsBefore(today).descendingSet()),
                    new TreeSet<>(agenda.byGoal().keySet()),
                    municipalities(agenda, municipality, register));
        }

        /// What is found until just past the page.
        private List<Occurrence> found(
                Agenda agenda, MunicipalityChoice municipality, LocalDate today, LocalDate until) {
            int limit = page * size + 1;
            var order = search.year() == 0 ? Occurrence.ORDER : Occurrence.ORDER.reversed();
            return narrowest(agenda, municipality).stream()
                    .flatMap(calendar ->
                            (search.year() == 0
                                            ? calendar.coming(
                                                    today, until, limit, suits(municipality))
                                            : calendar.of(
                                                    search.year(),
                                                    today,
                                                    limit,
                                                    suits(municipality)))
                                    .stream())
                    .distinct()
                    .sorted(order)
                    .limit(limit)
                    .toList();
        }

        private List<Calendar> narrowest(Agenda agenda, MunicipalityChoice municipality) {
            if (!search.municipality().isEmpty()) {
                return municipality.codes().stream().map(agenda::aboutMunicipality).toList();
            }
            return List.of(search.goal() > 0 ? agenda.aboutGoal(search.goal()) : agenda.calendar());
        }

        private Predicate<AgendaItemChange.Published> suits(MunicipalityChoice municipality) {
            return item ->
                    (search.goal() == 0 || item.goals().contains(search.goal()))
                            && municipality.suits(item.municipalities());
        }

        private static List<MunicipalityChange.Recorded> municipalities(
                Agenda agenda, MunicipalityChoice municipality, Register register) {
            return municipality.countsFor(agenda.byMunicipality().keySet()).stream()
                    .flatMap(code -> register.municipality(code).stream())
                    .sorted(NameOrder.OF_MUNICIPALITIES)
                    .toList();
        }
    }
}

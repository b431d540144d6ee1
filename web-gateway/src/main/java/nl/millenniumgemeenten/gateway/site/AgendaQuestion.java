package nl.millenniumgemeenten.gateway.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.Occurrences.Day;
import nl.millenniumgemeenten.gateway.site.Calendar.Occurrence;

/// What a page wants to know of the agenda. What is coming is seen from the day that the image is
/// seen from, so that a page changes at midnight by itself.
public final class AgendaQuestion {
    private AgendaQuestion() {}

    /// What is the whole agenda? Only for what shows all of it.
    public record Everything() implements Question<Agenda> {
        @Override
        public Agenda ask(SiteImage image) {
            return image.agenda();
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // See Question.
        public boolean isSame(Agenda before, Agenda now) {
            return before == now;
        }
    }

    /// Which item has or had this number?
    public record WithNumber(long number) implements Question<Optional<AgendaItemChange>> {
        @Override
        public Optional<AgendaItemChange> ask(SiteImage image) {
            return Optional.ofNullable(image.agenda().byNumber().get(number));
        }
    }

    /// What is today or still to come, the first of it first?
    public record Coming(int limit) implements Question<List<Occurrence>> {
        @Override
        public List<Occurrence> ask(SiteImage image) {
            return image.agenda().calendar().from(image.register().today(), limit);
        }
    }

    /// What was before today, the last of it first?
    public record Past(int limit) implements Question<List<Occurrence>> {
        @Override
        public List<Occurrence> ask(SiteImage image) {
            return image.agenda().calendar().before(image.register().today(), limit);
        }
    }

    /// What is from one day until another, both included?
    public record Between(LocalDate first, LocalDate last, int limit)
            implements Question<List<Occurrence>> {
        @Override
        public List<Occurrence> ask(SiteImage image) {
            return image.agenda().calendar().between(first, last, limit);
        }
    }

    /// What is to come about this goal?
    public record ComingAboutGoal(int goal, int limit) implements Question<List<Occurrence>> {
        @Override
        public List<Occurrence> ask(SiteImage image) {
            return image.agenda().aboutGoal(goal).from(image.register().today(), limit);
        }
    }

    /// What is to come about this municipality, and about those that went into it?
    public record ComingAboutMunicipality(String code, int limit)
            implements Question<List<Occurrence>> {
        @Override
        public List<Occurrence> ask(SiteImage image) {
            var found = new ArrayList<Occurrence>();
            for (var one : image.register().withForebears(code)) {
                found.addAll(
                        image.agenda()
                                .aboutMunicipality(one)
                                .from(image.register().today(), limit));
            }
            return found.stream()
                    .distinct()
                    .sorted(
                            Comparator.comparing(Occurrence::day)
                                    .thenComparingLong(occurrence -> occurrence.item().number()))
                    .limit(limit)
                    .toList();
        }
    }

    /// On which days is the item with this number still to come, today included?
    public record DaysToCome(long number, int limit) implements Question<List<Day>> {
        @Override
        public List<Day> ask(SiteImage image) {
            return image.agenda()
                    .live(number)
                    .map(item -> item.occurrences().from(image.register().today(), limit))
                    .orElseGet(List::of);
        }
    }
}

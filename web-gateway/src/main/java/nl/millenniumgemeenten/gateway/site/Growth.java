package nl.millenniumgemeenten.gateway.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.millenniumgemeenten.events.ParticipationChange;

/// How the number of participants that the register knows went up and down.
///
/// @param steps the days on which it became another, oldest first; the first day is always there
public record Growth(List<Step> steps) {

    public Growth {
        steps = List.copyOf(steps);
    }

    /// From this day on, so many.
    public record Step(LocalDate day, int participants) {}

    /// From one day until another, both included.
    public static Growth of(Register register, LocalDate first, LocalDate last) {
        var steps = new ArrayList<Step>();
        int before = -1;
        for (var day : days(register, first, last)) {
            int count = register.participantsOn(day);
            if (count != before) {
                steps.add(new Step(day, count));
                before = count;
            }
        }
        return new Growth(steps);
    }

    private static SortedSet<LocalDate> days(Register register, LocalDate first, LocalDate last) {
        var days = new TreeSet<LocalDate>();
        for (var participation : register.participations().values()) {
            add(days, participation);
            register.municipality(participation.id())
                    .ifPresent(municipality -> {
                        if (municipality.existsFrom() != null) {
                            days.add(municipality.existsFrom());
                        }
                        if (municipality.existsUntil() != null) {
                            days.add(municipality.existsUntil());
                        }
                    });
        }
        days.add(first);
        return days.subSet(first, last.plusDays(1));
    }

    private static void add(SortedSet<LocalDate> days, ParticipationChange.Recorded participation) {
        TakingPart.since(participation).ifPresent(since -> days.add(Span.of(since).first()));
        if (participation.endedOn() != null) {
            days.add(Span.of(participation.endedOn()).last().plusDays(1));
        }
        for (var hold : participation.holds()) {
            days.add(hold.since());
            if (hold.until() != null) {
                days.add(hold.until());
            }
        }
    }
}

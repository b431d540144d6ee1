package nl.millenniumgemeenten.municipality.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;

/// From when until when a municipality exists.
///
/// @param from the first day; [#BEFORE_REGISTER] where it is older than the register
/// @param until the first day on which it no longer exists; [#NO_END] while none is known; the day
///   of `from` where it was planned and never came to be
public record Existence(LocalDate from, LocalDate until) {

    /// Older than the register.
    public static final LocalDate BEFORE_REGISTER = LocalDate.MIN;

    /// No end is known.
    public static final LocalDate NO_END = LocalDate.MAX;

    /// As long as the register goes back, and still.
    public static final Existence ALWAYS = new Existence(BEFORE_REGISTER, NO_END);

    public Existence {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("Ends before it begins");
        }
    }

    /// Between two days, if that is possible.
    public static Decision<Existence> between(
            Optional<LocalDate> first, Optional<LocalDate> firstWithout) {
        var faults = new ArrayList<Fault>();
        first.ifPresent(day -> refuseOddYear("existsFrom", day, faults));
        firstWithout.ifPresent(day -> refuseOddYear("existsUntil", day, faults));
        var from = first.orElse(BEFORE_REGISTER);
        var until = firstWithout.orElse(NO_END);
        if (faults.isEmpty() && !from.isBefore(until)) {
            faults.add(new Fault("existsUntil", "Het einde moet na het begin liggen."));
        }
        return Decision.of(faults, () -> new Existence(from, until));
    }

    /// That of a municipality that was to begin on a day, and never came to be.
    public static Existence never(LocalDate planned) {
        return new Existence(planned, planned);
    }

    /// Whether it never came to be.
    public boolean isNever() {
        return from.equals(until);
    }

    /// The same beginning, with another end.
    public Existence endingOn(LocalDate firstWithout) {
        return new Existence(from, firstWithout);
    }

    /// The same end, with another beginning; as it was where it would begin no sooner than it ends.
    public Existence beginningOn(LocalDate first) {
        return first.isBefore(until) ? new Existence(first, until) : this;
    }

    /// Whether the municipality exists on this day.
    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /// The first day, where the register knows it.
    public Optional<LocalDate> knownFrom() {
        return Optional.of(from).filter(day -> !day.equals(BEFORE_REGISTER));
    }

    /// The first day without it, where one is known.
    public Optional<LocalDate> knownUntil() {
        return Optional.of(until).filter(day -> !day.equals(NO_END));
    }

    private static void refuseOddYear(String field, LocalDate day, List<Fault> faults) {
        if (day.getYear() < 1000 || day.getYear() > 2999) {
            faults.add(new Fault(field, "Dit jaartal kan niet kloppen."));
        }
    }
}

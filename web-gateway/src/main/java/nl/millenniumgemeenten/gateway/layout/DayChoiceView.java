package nl.millenniumgemeenten.gateway.layout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The day that a page tells of, to be chosen by year or by date. `value` is the day that was
/// chosen, empty for today; `first` and `last` bound what can be chosen, as ISO dates.
public record DayChoiceView(String value, String first, String last, List<YearView> years) {
    private static final int FIRST_YEAR = 2007;
    private static final int YEARS_AHEAD = 2;

    public DayChoiceView {
        years = List.copyOf(years);
    }

    /// The choice as it stands on a page.
    ///
    /// @param today of the site, not of the page
    /// @param path the address of the page of a day, of today where none is given
    public static DayChoiceView of(
            Optional<LocalDate> at, LocalDate today, Function<Optional<LocalDate>, String> path) {
        int last = today.getYear() + 1;
        var years =
                IntStream.rangeClosed(FIRST_YEAR, last)
                        .mapToObj(year ->
                                new YearView(
                                        Integer.toString(year),
                                        path.apply(Optional.of(LocalDate.of(year, 1, 1))),
                                        at.filter(LocalDate.of(year, 1, 1)::equals).isPresent()))
                        .toList();
        return new DayChoiceView(
                at.map(LocalDate::toString).orElse(""),
                LocalDate.of(FIRST_YEAR, 1, 1).toString(),
                today.plusYears(YEARS_AHEAD).toString(),
                years);
    }
}

package nl.millenniumgemeenten.municipality.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of a query; each is absent or right.
public final class QueryText {
    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

    private static final Pattern MOMENT =
            Pattern.compile(
                    "[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,20}(Z|[+-][0-9]{2}:[0-9]{2})");

    private QueryText() {}

    /// A day such as 2012-01-01.
    public static Optional<LocalDate> day(String name, @Nullable String text) {
        try {
            return shaped(name, DAY, text).map(LocalDate::parse);
        } catch (DateTimeParseException noSuchDay) {
            throw malformed(name);
        }
    }

    /// A moment such as 2026-11-01T00:00:00Z.
    public static Optional<Instant> moment(String name, @Nullable String text) {
        try {
            return shaped(name, MOMENT, text).map(Instant::parse);
        } catch (DateTimeParseException noSuchMoment) {
            throw malformed(name);
        }
    }

    /// Text that a pattern matches as a whole.
    public static Optional<String> shaped(String name, Pattern shape, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        if (!shape.matcher(text).matches()) {
            throw malformed(name);
        }
        return Optional.of(text);
    }

    private static ProblemException malformed(String name) {
        return new ProblemException(
                ProblemType.MALFORMED, "De parameter " + name + " is niet te lezen.");
    }
}

package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Period;

/// How long a report is good for.
///
/// @param length such as `P1Y`
@Singleton
public record ReportPeriod(@Value("${participation.report-period:P1Y}") Period length) {
    public ReportPeriod {
        if (!LocalDate.EPOCH.plus(length).isAfter(LocalDate.EPOCH)) {
            throw new IllegalArgumentException("participation.report-period must be a time");
        }
    }

    /// When the next report is due after a report, or a beginning, on a day.
    public LocalDate after(LocalDate day) {
        return day.plus(length);
    }
}

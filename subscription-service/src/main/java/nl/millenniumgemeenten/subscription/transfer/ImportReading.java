package nl.millenniumgemeenten.subscription.transfer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// Reads one line of a file after the other.
final class ImportReading {
    static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private static final Pattern SOURCE =
            Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}\uFFFD]{1,200}");
    private static final DateTimeFormatter DUTCH =
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int DAY = "2026-12-01".length();

    private final ImportColumns columns;
    private final ImportRun run;
    private final LocalDate today;

    ImportReading(ImportColumns columns, ImportRun run, LocalDate today) {
        this.columns = columns;
        this.run = run;
        this.today = today;
    }

    ImportLine read(String line) {
        if (line.length() > BoundedLines.LONGEST) {
            return new ImportLine.Unreadable(
                    line.substring(0, 200), "Deze regel is te lang om er een te zijn.");
        }
        var cells = columns.cells(line);
        var typed = columns.cell(cells, ImportColumns.ADDRESS);
        if (typed.isEmpty()) {
            return new ImportLine.Unreadable(line, "Hier staat geen e-mailadres.");
        }
        var address = EmailAddress.parse(typed.get());
        if (address.isEmpty()) {
            return new ImportLine.Unreadable(line, "Dit is geen volledig e-mailadres.");
        }
        var language =
                ReaderLanguage.withTag(
                        columns.cell(cells, ImportColumns.LANGUAGE)
                                .orElse(ReaderLanguage.DUTCH.tag()));
        if (language.isEmpty()) {
            return new ImportLine.Unreadable(
                    line, "Deze taal kennen we niet. " + ReaderLanguage.REFUSAL);
        }
        var source = columns.cell(cells, ImportColumns.SOURCE).orElse(run.consentSource());
        if (!isSource(source)) {
            return new ImportLine.Unreadable(
                    line, "De bron van de toestemming is te lang of heeft tekens die niet kunnen.");
        }
        var given = columns.cell(cells, ImportColumns.GIVEN_ON);
        var consentOn =
                given.isEmpty()
                        ? Optional.of(run.consentOn())
                        : given.flatMap(ImportReading::day).filter(day -> isPossible(day, today));
        return consentOn
                .<ImportLine>map(
                        day -> new ImportLine.Reader(address.get(), language.get(), source, day))
                .orElseGet(() ->
                        new ImportLine.Unreadable(
                                line,
                                "De datum van de toestemming is geen dag tot en met"
                                        + " vandaag. Schrijf hem zo: 2026-12-01."));
    }

    /// Whether somebody can have agreed on this day.
    static boolean isPossible(LocalDate day, LocalDate today) {
        return !day.isBefore(EARLIEST) && !day.isAfter(today);
    }

    static boolean isSource(String text) {
        return SOURCE.matcher(text).matches();
    }

    /// The day in `2026-12-01`, in a moment of that day, or in `1-12-2026`.
    private static Optional<LocalDate> day(String text) {
        try {
            var iso =
                    text.length() > DAY && text.charAt(DAY) == 'T' ? text.substring(0, DAY) : text;
            return Optional.of(
                    iso.indexOf('-') == 4 ? LocalDate.parse(iso) : LocalDate.parse(iso, DUTCH));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}

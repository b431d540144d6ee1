package nl.millenniumgemeenten.municipality.tooi;

import static java.util.stream.Collectors.joining;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.municipality.municipality.Existence;
import nl.millenniumgemeenten.municipality.municipality.Location;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.Slug;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.FieldChange;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.territory.Calendar;
import nl.millenniumgemeenten.municipality.territory.TerritorialChange;
import nl.millenniumgemeenten.municipality.territory.Territories;
import nl.millenniumgemeenten.municipality.territory.Territory;

/// Holds the register of TOOI beside ours. What ours does not know is filled in, and what ours
/// knows from nobody else is corrected; where ours has another source, the difference is told and
/// left to an editor. A municipality for which TOOI contradicts a territorial change is left as it
/// is.
@Singleton
public class ImportTooi {
    /// Whoever has nothing but revisions by this author is known from TOOI alone.
    static final Author AUTHOR = new Author("tooi", "TOOI-register");

    private final Municipalities municipalities;
    private final Territories territories;
    private final InstantSource clock;

    ImportTooi(Municipalities municipalities, Territories territories, InstantSource clock) {
        this.municipalities = municipalities;
        this.territories = territories;
        this.clock = clock;
    }

    /// How an import went.
    public sealed interface Report {

        /// It was taken, as far as it can be.
        ///
        /// @param taken what became of municipalities that are new or changed
        /// @param differing what TOOI says otherwise than another source
        /// @param refused municipalities of which nothing was taken, and why
        record Taken(List<Entry> taken, List<String> differing, List<String> refused, int unchanged)
                implements Report {
            public Taken {
                taken = List.copyOf(taken);
                differing = List.copyOf(differing);
                refused = List.copyOf(refused);
            }
        }

        /// The file cannot be understood, for these reasons; nothing was taken.
        record Unreadable(List<String> faults) implements Report {
            public Unreadable {
                faults = List.copyOf(faults);
            }
        }

        /// A municipality that is new or changed.
        record Entry(String code, boolean added, List<FieldChange> fields) {
            public Entry {
                fields = List.copyOf(fields);
            }
        }
    }

    /// Reads an export and takes what is new in it.
    @Transactional
    public Report handle(InputStream file) throws IOException {
        var faults = new ArrayList<String>();
        var entries = new TooiFile(faults).read(file);
        if (!faults.isEmpty()) {
            return new Report.Unreadable(faults);
        }
        territories.lock();
        var comparison = new Comparison(territories.now(), clock.instant());
        var known = municipalities.byKey();
        for (var entry : entries) {
            var there = known.get(entry.code().value());
            if (there == null) {
                comparison.add(entry);
            } else {
                comparison.compare(entry, there);
            }
        }
        municipalities.saveAll(comparison.changed, AUTHOR);
        return new Report.Taken(
                comparison.taken,
                comparison.differing,
                comparison.refused,
                entries.size() - comparison.taken.size() - comparison.refused.size());
    }

    private boolean isKnownFromTooiAlone(String code) {
        return municipalities.revisions(code).stream()
                .allMatch(recording -> recording.author().equals(AUTHOR));
    }

    /// One export beside the register.
    private final class Comparison {
        private final Territory territory;
        private final Instant at;
        private final List<Revised<Municipality>> changed = new ArrayList<>();
        private final List<Report.Entry> taken = new ArrayList<>();
        private final List<String> differing = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private final List<Slug> given = new ArrayList<>();

        Comparison(Territory territory, Instant at) {
            this.territory = territory;
            this.at = at;
        }

        void add(TooiEntry entry) {
            if (entry.province().isEmpty()) {
                refuse(entry, "nieuw, maar TOOI noemt geen provincie");
                return;
            }
            var province = entry.province().get();
            var slug =
                    Slug.of(
                            entry.name(),
                            province,
                            entry.code(),
                            free ->
                                    given.contains(free)
                                            || municipalities.taken(free, entry.code()));
            given.add(slug);
            var municipality =
                    new Municipality(
                            entry.code(),
                            slug,
                            List.of(),
                            entry.name(),
                            List.of(),
                            province,
                            new Existence(
                                    entry.begin().orElse(Existence.BEFORE_REGISTER),
                                    entry.end().orElse(Existence.NO_END)),
                            List.of(),
                            new Location.Unknown());
            changed.add(Revised.first(municipality, at));
            tell(Optional.empty(), municipality);
        }

        void compare(TooiEntry entry, Revised<Municipality> there) {
            var known = there.state();
            var contradictions = contradictions(entry);
            if (!contradictions.isEmpty()) {
                refuse(entry, contradictions);
                return;
            }
            if (differences(entry, known).isEmpty()) {
                return;
            }
            boolean alone = isKnownFromTooiAlone(known.code().value());
            if (!alone) {
                differences(entry, known).stream()
                        .filter(difference -> !difference.from().isEmpty())
                        .forEach(difference ->
                                differing.add(
                                        entry.place()
                                                + ": "
                                                + difference.field()
                                                + " is "
                                                + difference.from()
                                                + ", TOOI zegt "
                                                + difference.to()));
            }
            var from = known.existence().from();
            var begin = known.existence().knownFrom().filter(_ -> !alone).or(entry::begin);
            var end = known.existence().knownUntil().filter(_ -> !alone);
            if (alone) {
                end =
                        entry.end()
                                .or(() ->
                                        territory
                                                .endOf(entry.code())
                                                .map(TerritorialChange::effectiveOn));
            }
            take(
                    entry,
                    there,
                    alone ? known.named(entry.name()) : known,
                    begin.orElse(from),
                    end.orElse(Existence.NO_END));
        }

        private void take(
                TooiEntry entry,
                Revised<Municipality> there,
                Municipality named,
                LocalDate from,
                LocalDate until) {
            if (!from.isBefore(until) && !there.state().existence().isNever()) {
                refuse(entry, "dan begint de gemeente niet voor haar einde, " + until);
                return;
            }
            var next =
                    there.state().existence().isNever()
                            ? named
                            : named.existing(new Existence(from, until));
            if (next.equals(there.state())) {
                return;
            }
            var broken = broken(next);
            if (!broken.isEmpty()) {
                refuse(entry, broken);
                return;
            }
            changed.add(there.next(next, at));
            tell(Optional.of(there.state()), next);
        }

        /// What TOOI says otherwise; a planned end that it does not know yet is none.
        private List<FieldChange> differences(TooiEntry entry, Municipality known) {
            var differences = new ArrayList<FieldChange>();
            if (!known.name().equals(entry.name())) {
                differences.add(new FieldChange("naam", known.name(), entry.name()));
            }
            var from = known.existence().knownFrom();
            if (entry.begin().isPresent() && !entry.begin().equals(from)) {
                differences.add(new FieldChange("begin", text(from), text(entry.begin())));
            }
            var until = known.existence().knownUntil();
            boolean planned =
                    entry.end().isEmpty()
                            && until.filter(day -> day.isAfter(Calendar.day(at))).isPresent();
            if (!entry.end().equals(until) && !planned && !known.existence().isNever()) {
                differences.add(
                        new FieldChange(
                                "einde",
                                until.isEmpty() ? "niet bekend" : text(until),
                                entry.end().isEmpty() ? "er is geen einde" : text(entry.end())));
            }
            return differences;
        }

        /// What changes say otherwise of the first day and of the end.
        private String contradictions(TooiEntry entry) {
            var ends =
                    territory.endOf(entry.code()).stream()
                            .filter(change -> entry.end().isPresent())
                            .filter(change ->
                                    !change.effectiveOn().equals(entry.end().orElseThrow()))
                            .map(change -> contradiction(change, "het einde", entry.end()));
            var begins =
                    territory.beginningOf(entry.code()).stream()
                            .filter(change -> entry.begin().isPresent())
                            .filter(change ->
                                    !change.effectiveOn().equals(entry.begin().orElseThrow()))
                            .limit(1)
                            .map(change -> contradiction(change, "het begin", entry.begin()));
            return Stream.concat(begins, ends).collect(joining("; "));
        }

        private static String contradiction(
                TerritorialChange change, String what, Optional<LocalDate> said) {
            return "herindeling "
                    + change.id()
                    + " zegt dat "
                    + what
                    + " "
                    + change.effectiveOn()
                    + " is, TOOI "
                    + text(said);
        }

        /// The changes that would no longer hold.
        private String broken(Municipality next) {
            var existences = new HashMap<>(territory.existences());
            existences.put(next.code(), next.existence());
            var before = territory.contradicted();
            return new Territory(existences, territory.changes())
                    .contradicted().stream()
                            .filter(change -> !before.contains(change))
                            .map(change -> "dan klopt herindeling " + change.id() + " niet meer")
                            .collect(joining("; "));
        }

        private void refuse(TooiEntry entry, String why) {
            refused.add(entry.place() + " (" + entry.name() + "): " + why + ".");
        }

        private void tell(Optional<Municipality> before, Municipality next) {
            taken.add(
                    new Report.Entry(
                            next.code().value(),
                            before.isEmpty(),
                            municipalities.differences(before, next)));
        }

        private static String text(Optional<LocalDate> day) {
            return day.map(LocalDate::toString).orElse("");
        }
    }
}

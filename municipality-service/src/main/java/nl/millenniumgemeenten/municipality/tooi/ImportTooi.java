package nl.millenniumgemeenten.municipality.tooi;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.municipality.municipality.Existence;
import nl.millenniumgemeenten.municipality.municipality.Location;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.Slug;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.FieldChange;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.territory.Calendar;
import nl.millenniumgemeenten.municipality.territory.Territories;

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
        /// @param left how many municipalities stay other than TOOI says
        /// @param refused municipalities of which nothing was taken, and why
        /// @param unchanged how many are the same in TOOI
        record Taken(
                List<Entry> taken,
                List<String> differing,
                int left,
                List<String> refused,
                int unchanged)
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
        var at = clock.instant();
        var taking = new Taking(new Comparison(territories.now(), Calendar.day(at)), at);
        var known = municipalities.byKey();
        for (var entry : entries) {
            var there = known.get(entry.code().value());
            if (there == null) {
                taking.add(entry);
            } else if (!taking.comparison.differences(entry, there.state()).isEmpty()) {
                taking.compare(entry, there);
            }
        }
        municipalities.saveAll(taking.changed, AUTHOR);
        return new Report.Taken(
                taking.taken,
                taking.differing,
                taking.left,
                taking.refused,
                entries.size() - taking.taken.size() - taking.left - taking.refused.size());
    }

    private boolean isKnownFromTooiAlone(String code) {
        return municipalities.revisions(code).stream()
                .allMatch(recording -> recording.author().equals(AUTHOR));
    }

    /// What comes of one export.
    private final class Taking {
        private final Comparison comparison;
        private final Instant at;
        private final List<Revised<Municipality>> changed = new ArrayList<>();
        private final List<Report.Entry> taken = new ArrayList<>();
        private final List<String> differing = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private final List<Slug> given = new ArrayList<>();
        private int left;

        Taking(Comparison comparison, Instant at) {
            this.comparison = comparison;
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
            boolean alone = isKnownFromTooiAlone(entry.code().value());
            switch (comparison.of(entry, there.state(), alone)) {
                case Comparison.Outcome.Refused(var why) -> refuse(entry, why);
                case Comparison.Outcome.Compared(var next, var otherwise) -> {
                    otherwise.forEach(difference -> leave(entry, difference));
                    if (!next.equals(there.state())) {
                        changed.add(there.next(next, at));
                        tell(Optional.of(there.state()), next);
                    } else if (!otherwise.isEmpty()) {
                        left++;
                    }
                }
            }
        }

        private void leave(TooiEntry entry, FieldChange difference) {
            differing.add(
                    "%s: %s is %s, TOOI zegt %s"
                            .formatted(
                                    entry.place(),
                                    difference.field(),
                                    difference.from(),
                                    difference.to()));
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
    }
}

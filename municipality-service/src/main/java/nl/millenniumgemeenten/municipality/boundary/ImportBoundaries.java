package nl.millenniumgemeenten.municipality.boundary;

import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.locationtech.jts.index.strtree.STRtree;

/// Takes the boundaries of a year into the register: all of them, or none and the reasons.
@Singleton
public class ImportBoundaries {
    private static final double MOST_OVERLAP = 0.02;

    private final Boundaries boundaries;
    private final Municipalities municipalities;
    private final InstantSource clock;

    ImportBoundaries(Boundaries boundaries, Municipalities municipalities, InstantSource clock) {
        this.boundaries = boundaries;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /// How an import went.
    public sealed interface Report {

        /// All of it was taken.
        ///
        /// @param added codes that had no boundary in this year
        /// @param changed codes whose boundary became another one
        record Imported(List<String> added, List<String> changed, int unchanged) implements Report {
            public Imported {
                added = List.copyOf(added);
                changed = List.copyOf(changed);
            }
        }

        /// Nothing was taken, for these reasons.
        record Refused(List<String> faults) implements Report {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /// Reads a file and takes what is new in it.
    ///
    /// @param year the boundaries are those of 1 January of this year
    /// @param source where they are from, with what must be said when they are shown
    @Transactional
    public Report handle(InputStream file, int year, String source) throws IOException {
        var faults = new ArrayList<String>();
        var features = new BoundaryFile(faults).read(file);
        check(features, LocalDate.of(year, 1, 1), faults);
        if (!faults.isEmpty()) {
            return new Report.Refused(faults);
        }
        boundaries.lock();
        var shapes = Simplification.of(features.stream().map(Feature::geometry).toList());
        Map<String, Revised<Boundary>> known =
                boundaries.of(year).stream()
                        .collect(toMap(revised -> revised.state().id(), revised -> revised));
        var added = new ArrayList<String>();
        var changed = new ArrayList<String>();
        var next = new ArrayList<Revised<Boundary>>();
        for (int index = 0; index < shapes.size(); index++) {
            var code = new MunicipalityCode(features.get(index).code());
            var boundary = new Boundary(code, year, shapes.get(index), source);
            var there = known.get(boundary.id());
            if (there == null) {
                added.add(code.value());
                next.add(Revised.first(boundary, clock.instant()));
            } else if (!there.state().equals(boundary)) {
                changed.add(code.value());
                next.add(there.next(boundary, clock.instant()));
            }
        }
        boundaries.saveAll(next, Author.IMPORT);
        return new Report.Imported(added, changed, shapes.size() - next.size());
    }

    private void check(List<Feature> features, LocalDate day, List<String> faults) {
        var existing = existing(day);
        var missing = new TreeSet<>(existing.keySet());
        var seen = new HashSet<String>();
        for (var feature : features) {
            var place = "feature " + feature.number() + " (" + feature.code() + "): ";
            missing.remove(feature.code());
            if (!existing.containsKey(feature.code())) {
                faults.add(place + "deze gemeente bestond niet op " + day + ".");
            }
            if (!seen.add(feature.code())) {
                faults.add(place + "deze gemeente staat er al.");
            }
        }
        if (faults.isEmpty()) {
            missing.forEach(code ->
                    faults.add(code + " (" + existing.get(code) + ") ontbreekt in het bestand."));
            overlaps(features, faults);
        }
    }

    private Map<String, String> existing(LocalDate day) {
        return municipalities.everything().stream()
                .map(Revised::state)
                .filter(municipality -> municipality.existence().includes(day))
                .collect(toMap(municipality -> municipality.code().value(), Municipality::name));
    }

    private static void overlaps(List<Feature> features, List<String> faults) {
        var tree = new STRtree();
        features.forEach(feature -> tree.insert(feature.geometry().getEnvelopeInternal(), feature));
        for (var one : features) {
            for (var found : tree.query(one.geometry().getEnvelopeInternal())) {
                var other = (Feature) found;
                if (other.number() <= one.number()) {
                    continue;
                }
                double least = Math.min(one.geometry().getArea(), other.geometry().getArea());
                double shared = one.geometry().intersection(other.geometry()).getArea();
                if (shared > least * MOST_OVERLAP) {
                    faults.add(one.code() + " en " + other.code() + " liggen over elkaar heen.");
                }
            }
        }
    }
}

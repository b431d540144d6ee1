package nl.millenniumgemeenten.municipality.boundary;

import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.millenniumgemeenten.events.MultiPolygon;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.FieldChange;
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
        /// @param changed what became of the others, by code
        record Imported(
                List<String> added, SortedMap<String, List<FieldChange>> changed, int unchanged)
                implements Report {
            public Imported {
                added = List.copyOf(added);
                changed = Collections.unmodifiableSortedMap(new TreeMap<>(changed));
            }
        }

        /// Nothing was taken, for these reasons.
        record Refused(List<String> faults) implements Report {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /// Which municipality a feature is of, and where it stands.
    private record Named(String code, String place) {}

    /// What a file says, before the register is asked about it. Shapes in full detail are no part
    /// of it: with those of several years they would not fit in memory.
    public static final class Contents {
        private final List<Named> features;
        private final List<MultiPolygon> shapes;
        private final List<String> faults;

        private Contents(List<Named> features, List<MultiPolygon> shapes, List<String> faults) {
            this.features = features;
            this.shapes = shapes;
            this.faults = faults;
        }
    }

    /// Whether a file has municipalities in it, as far as its beginning tells.
    public static boolean isOfMunicipalities(InputStream file) throws IOException {
        return BoundaryFile.isOfMunicipalities(file);
    }

    /// Reads a file and simplifies its shapes. Nothing here needs the register.
    public static Contents read(InputStream file) throws IOException {
        var faults = new ArrayList<String>();
        var features = new BoundaryFile(faults).read(file);
        if (faults.isEmpty()) {
            overlaps(features, faults);
        }
        return new Contents(
                features.stream()
                        .map(feature -> new Named(feature.code(), feature.place()))
                        .toList(),
                faults.isEmpty()
                        ? Simplification.of(features.stream().map(Feature::geometry).toList())
                        : List.of(),
                faults);
    }

    /// Takes what is new in a file.
    ///
    /// @param year the boundaries are those of 1 January of this year
    /// @param source where they are from, with what must be said when they are shown
    @Transactional
    public Report take(Contents contents, int year, String source) {
        var faults = new ArrayList<>(contents.faults);
        check(contents.features, LocalDate.of(year, 1, 1), faults);
        if (!faults.isEmpty()) {
            return new Report.Refused(faults);
        }
        boundaries.lock();
        Map<String, Revised<Boundary>> known =
                boundaries.of(year).stream()
                        .collect(toMap(revised -> revised.state().id(), revised -> revised));
        var added = new ArrayList<String>();
        var changed = new TreeMap<String, List<FieldChange>>();
        var next = new ArrayList<Revised<Boundary>>();
        for (int index = 0; index < contents.shapes.size(); index++) {
            var code = new MunicipalityCode(contents.features.get(index).code());
            var boundary = new Boundary(code, year, contents.shapes.get(index), source);
            var there = known.get(boundary.id());
            if (there == null) {
                added.add(code.value());
                next.add(Revised.first(boundary, clock.instant()));
            } else if (!there.state().equals(boundary)) {
                changed.put(code.value(), differences(there.state(), boundary));
                next.add(there.next(boundary, clock.instant()));
            }
        }
        boundaries.saveAll(next, Author.IMPORT);
        return new Report.Imported(added, changed, contents.shapes.size() - next.size());
    }

    private static List<FieldChange> differences(Boundary before, Boundary after) {
        var differences = new ArrayList<FieldChange>();
        if (!before.geometry().equals(after.geometry())) {
            differences.add(
                    new FieldChange(
                            "geometry", points(before.geometry()), points(after.geometry())));
        }
        if (!before.source().equals(after.source())) {
            differences.add(new FieldChange("source", before.source(), after.source()));
        }
        return differences;
    }

    private static String points(MultiPolygon shape) {
        int points = 0;
        for (int polygon = 0; polygon < shape.size(); polygon++) {
            for (int ring = 0; ring < shape.rings(polygon); ring++) {
                points += shape.ring(polygon, ring).length / 2 - 1;
            }
        }
        return points + " punten";
    }

    private void check(List<Named> features, LocalDate day, List<String> faults) {
        var existing = existing(day);
        var missing = new TreeSet<>(existing.keySet());
        var seen = new HashSet<String>();
        for (var feature : features) {
            missing.remove(feature.code());
            if (!existing.containsKey(feature.code())) {
                faults.add(feature.place() + "deze gemeente bestond niet op " + day + ".");
            }
            if (!seen.add(feature.code())) {
                faults.add(feature.place() + "deze gemeente staat er al.");
            }
        }
        if (faults.isEmpty()) {
            missing.forEach(code ->
                    faults.add(code + " (" + existing.get(code) + ") ontbreekt in het bestand."));
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
                if (other.number() <= one.number() || other.code().equals(one.code())) {
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

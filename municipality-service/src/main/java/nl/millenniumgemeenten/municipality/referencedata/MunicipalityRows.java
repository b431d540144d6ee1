package nl.millenniumgemeenten.municipality.referencedata;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.millenniumgemeenten.municipality.municipality.Existence;
import nl.millenniumgemeenten.municipality.municipality.Location;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.municipality.Population;
import nl.millenniumgemeenten.municipality.municipality.Province;
import nl.millenniumgemeenten.municipality.municipality.Slug;

/// Reads `municipalities.csv`: one row per municipality.
final class MunicipalityRows {
    static final String FILE = "municipalities.csv";
    static final List<String> COLUMNS =
            List.of(
                    "code",
                    "name",
                    "province",
                    "valid_from",
                    "valid_to",
                    "population",
                    "population_year",
                    "lat",
                    "lon",
                    "aliases");

    /// Columns that a file may have.
    static final List<String> OF_YEARS = List.of("population_2012", "population_2016");

    private static final List<String> ALL =
            Stream.concat(COLUMNS.stream(), OF_YEARS.stream()).toList();

    private static final Population UNKNOWN = new Population.Unknown();

    /// Which column says what a field is.
    static final Map<String, String> COLUMN_OF =
            Map.of(
                    "existsFrom", "valid_from",
                    "existsUntil", "valid_to",
                    "latitude", "lat",
                    "longitude", "lon",
                    "populationYear", "population_year");

    private MunicipalityRows() {}

    /// The municipalities in sound rows. A municipality that has a slug keeps it; of new ones with
    /// the same name, the one that exists longest gets the plain slug.
    static List<Candidate<Municipality>> read(
            List<ReferenceRow> rows, Map<MunicipalityCode, Municipality> known) {
        var read = new HashMap<MunicipalityCode, Candidate<Municipality>>();
        for (var row : rows) {
            var municipality = municipality(row);
            if (read.containsKey(municipality.code()) && row.sound()) {
                row.refuse("code", municipality.code() + " staat er al");
            }
            if (row.sound()) {
                read.put(
                        municipality.code(),
                        new Candidate<>(
                                municipality.code().value(),
                                municipality,
                                Fingerprint.of(List.of(row), ALL),
                                List.of(row)));
            }
        }
        return withSlugs(read.values().stream().toList(), known);
    }

    private static Municipality municipality(ReferenceRow row) {
        var code =
                MunicipalityCode.parse("code", row.text("code"))
                        .orRefuse(row::refuse, new MunicipalityCode("GM0000"));
        var name = row.required("name");
        if (!name.isEmpty()
                && (Slug.fold(name).isEmpty() || name.length() > Municipality.LONGEST_NAME)) {
            row.refuse("name", "'" + name + "' is geen naam");
        }
        return new Municipality(
                code,
                new Slug(Slug.fold(code.value())),
                List.of(),
                row.sound() ? name : "onbekend",
                row.list("aliases"),
                Province.named(row.text("province")).orRefuse(row::refuse, Province.UTRECHT),
                Existence.between(row.day("valid_from"), row.day("valid_to"))
                        .orRefuse(refusing(row), Existence.ALWAYS),
                populations(row),
                Location.at(row.decimal("lat"), row.decimal("lon"))
                        .orRefuse(refusing(row), new Location.Unknown()));
    }

    /// Names the column of a field.
    private static BiConsumer<String, String> refusing(ReferenceRow row) {
        return (field, detail) -> row.refuse(COLUMN_OF.getOrDefault(field, field), detail);
    }

    /// The newest count, and those of other years that have a column of their own.
    private static List<Population.Counted> populations(ReferenceRow row) {
        var byYear = new TreeMap<Integer, Population.Counted>();
        for (var column : OF_YEARS) {
            int year = Integer.parseInt(column.substring(column.indexOf('_') + 1));
            if (Population.of(row.integer(column), row.integer(column).map(_ -> year))
                            .orRefuse((_, detail) -> row.refuse(column, detail), UNKNOWN)
                    instanceof Population.Counted counted) {
                byYear.put(year, counted);
            }
        }
        if (Population.of(row.integer("population"), row.integer("population_year"))
                        .orRefuse(refusing(row), UNKNOWN)
                instanceof Population.Counted newest) {
            byYear.put(newest.year(), newest);
        }
        return List.copyOf(byYear.values());
    }

    private static List<Candidate<Municipality>> withSlugs(
            List<Candidate<Municipality>> candidates, Map<MunicipalityCode, Municipality> known) {
        var slugs = new HashMap<MunicipalityCode, Slug>();
        known.forEach((code, municipality) -> slugs.put(code, municipality.slug()));
        var named = new ArrayList<Candidate<Municipality>>();
        for (var candidate : longestFirst(candidates)) {
            var municipality = candidate.state();
            var slug =
                    slugs.computeIfAbsent(
                            municipality.code(),
                            code ->
                                    Slug.of(
                                            municipality.name(),
                                            municipality.province(),
                                            code,
                                            slugs::containsValue));
            named.add(
                    candidate.saying(
                            municipality.at(
                                    slug,
                                    Optional.ofNullable(known.get(municipality.code()))
                                            .map(Municipality::formerSlugs)
                                            .orElse(List.of()))));
        }
        return named;
    }

    private static List<Candidate<Municipality>> longestFirst(
            List<Candidate<Municipality>> candidates) {
        return candidates.stream()
                .sorted(
                        comparing(
                                        (Candidate<Municipality> candidate) ->
                                                candidate.state().existence().until(),
                                        reverseOrder())
                                .thenComparing(candidate -> candidate.state().code()))
                .toList();
    }
}

package nl.millenniumgemeenten.municipality.municipality;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.municipality.register.BrokenRow;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.register.TableShape;
import org.jspecify.annotations.Nullable;

/// A municipality as a row and as a published change.
final class MunicipalityShape implements TableShape<Municipality> {
    @Override
    public String table() {
        return "municipality";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "code",
                "slug",
                "former_slugs",
                "name",
                "alternative_names",
                "province",
                "exists_from",
                "exists_until",
                "inhabitants",
                "inhabitants_year",
                "population_years",
                "populations",
                "latitude",
                "longitude",
                "search_text");
    }

    @Override
    public Set<String> derived() {
        return Set.of("inhabitants", "inhabitants_year", "search_text");
    }

    @Override
    public Object id(Municipality municipality) {
        return municipality.code().value();
    }

    @Override
    public @Nullable Object[] values(Municipality municipality) {
        var population = population(municipality);
        var point = point(municipality);
        return new @Nullable Object[] {
            municipality.code().value(),
            municipality.slug().value(),
            slugs(municipality).toArray(String[]::new),
            municipality.name(),
            municipality.alternativeNames().toArray(String[]::new),
            municipality.province().dutchName(),
            municipality.existence().knownFrom().orElse(null),
            municipality.existence().knownUntil().orElse(null),
            population.map(MunicipalityChange.Population::inhabitants).orElse(null),
            population.map(MunicipalityChange.Population::year).orElse(null),
            municipality.populations().stream().mapToInt(Population.Counted::year).toArray(),
            municipality.populations().stream().mapToInt(Population.Counted::inhabitants).toArray(),
            point.map(Location.Point::latitude).orElse(null),
            point.map(Location.Point::longitude).orElse(null),
            searchText(municipality),
        };
    }

    @Override
    public Municipality read(ResultSet row) throws SQLException {
        return new Municipality(
                new MunicipalityCode(row.getString("code")),
                new Slug(row.getString("slug")),
                strings(row.getArray("former_slugs")).stream().map(Slug::new).toList(),
                row.getString("name"),
                strings(row.getArray("alternative_names")),
                Province.named(row.getString("province")).orThrow(BrokenRow::new),
                new Existence(
                        day(row, "exists_from").orElse(Existence.BEFORE_REGISTER),
                        day(row, "exists_until").orElse(Existence.NO_END)),
                populations(row),
                Location.at(
                                number(row, "latitude", Double.class),
                                number(row, "longitude", Double.class))
                        .orThrow(BrokenRow::new));
    }

    @Override
    public Change change(Revised<Municipality> changed) {
        var municipality = changed.state();
        var point = point(municipality);
        return new MunicipalityChange.Recorded(
                municipality.code().value(),
                changed.revision(),
                municipality.slug().value(),
                municipality.name(),
                municipality.alternativeNames(),
                municipality.province().dutchName(),
                municipality.existence().knownFrom().orElse(null),
                municipality.existence().knownUntil().orElse(null),
                population(municipality).orElse(null),
                point.map(Location.Point::latitude).orElse(null),
                point.map(Location.Point::longitude).orElse(null),
                changed.recordedAt(),
                slugs(municipality),
                municipality.populations().stream()
                        .map(count ->
                                new MunicipalityChange.Population(
                                        count.inhabitants(), count.year()))
                        .toList());
    }

    private static Optional<MunicipalityChange.Population> population(Municipality municipality) {
        return switch (municipality.population()) {
            case Population.Unknown() -> Optional.empty();
            case Population.Counted(var inhabitants, var year) ->
                    Optional.of(new MunicipalityChange.Population(inhabitants, year));
        };
    }

    private static Optional<Location.Point> point(Municipality municipality) {
        return switch (municipality.location()) {
            case Location.Unknown() -> Optional.empty();
            case Location.Point point -> Optional.of(point);
        };
    }

    private static String searchText(Municipality municipality) {
        return Stream.of(
                        Stream.of(municipality.name()),
                        municipality.alternativeNames().stream(),
                        slugs(municipality).stream())
                .flatMap(names -> names)
                .map(Slug::fold)
                .collect(Collectors.joining(" "));
    }

    private static List<Population.Counted> populations(ResultSet row) throws SQLException {
        var years = (Integer[]) row.getArray("population_years").getArray();
        var inhabitants = (Integer[]) row.getArray("populations").getArray();
        return IntStream.range(0, years.length)
                .mapToObj(index -> new Population.Counted(inhabitants[index], years[index]))
                .toList();
    }

    private static List<String> slugs(Municipality municipality) {
        return municipality.formerSlugs().stream().map(Slug::value).toList();
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static <N> Optional<N> number(ResultSet row, String column, Class<N> type)
            throws SQLException {
        return Optional.ofNullable(row.getObject(column, type));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

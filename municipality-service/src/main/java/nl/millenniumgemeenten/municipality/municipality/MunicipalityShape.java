package nl.millenniumgemeenten.municipality.municipality;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
                "name",
                "alternative_names",
                "province",
                "exists_from",
                "exists_until",
                "inhabitants",
                "inhabitants_year",
                "latitude",
                "longitude",
                "search_text");
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
            municipality.name(),
            municipality.alternativeNames().toArray(String[]::new),
            municipality.province().dutchName(),
            municipality.existence().knownFrom().orElse(null),
            municipality.existence().knownUntil().orElse(null),
            population.map(MunicipalityChange.Population::inhabitants).orElse(null),
            population.map(MunicipalityChange.Population::year).orElse(null),
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
                row.getString("name"),
                strings(row.getArray("alternative_names")),
                Province.named(row.getString("province")).orThrow(BrokenRow::new),
                new Existence(
                        day(row, "exists_from").orElse(Existence.BEFORE_REGISTER),
                        day(row, "exists_until").orElse(Existence.NO_END)),
                Population.of(
                                number(row, "inhabitants", Integer.class),
                                number(row, "inhabitants_year", Integer.class))
                        .orThrow(BrokenRow::new),
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
                List.of(),
                List.of());
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
        return Stream.concat(
                        Stream.of(municipality.name()), municipality.alternativeNames().stream())
                .map(Slug::fold)
                .collect(Collectors.joining(" "));
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

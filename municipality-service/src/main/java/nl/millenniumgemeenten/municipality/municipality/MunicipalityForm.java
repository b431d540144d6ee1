package nl.millenniumgemeenten.municipality.municipality;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What an editor sends of a municipality.
///
/// @param slugGiven whether the editor chose the slug
record MunicipalityForm(Municipality municipality, boolean slugGiven) {
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,100}");
    private static final String NAME_ADVICE = "Dit is geen bruikbare naam.";
    private static final int MOST_INHABITANTS = 20_000_000;

    /// Reads a request body.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException naming every field at fault
    static MunicipalityForm read(MunicipalityCode code, @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var name = fields.text("name", 1, Municipality.LONGEST_NAME);
        if (!name.isEmpty() && Slug.fold(name).isEmpty()) {
            fields.refuse("name", NAME_ADVICE);
        }
        var slug = fields.optionalText("slug", Slug.LONGEST);
        if (slug.isPresent() && !Slug.SHAPE.matcher(slug.get()).matches()) {
            fields.refuse("slug", "Gebruik kleine letters, cijfers en streepjes.");
        }
        var alternativeNames = fields.texts("alternativeNames", NAME, NAME_ADVICE);
        var province =
                Province.named(fields.text("province", 0, 100))
                        .orRefuse(fields::refuse, Province.UTRECHT);
        var existence =
                Existence.between(
                                fields.optionalDate("existsFrom"),
                                fields.optionalDate("existsUntil"))
                        .orRefuse(fields::refuse, Existence.ALWAYS);
        var population =
                Population.of(
                                whole(fields, "population", 0, MOST_INHABITANTS),
                                whole(fields, "populationYear", 1800, 2999))
                        .orRefuse(fields::refuse, new Population.Unknown());
        var location =
                Location.at(
                                fields.optionalDecimal("latitude", Location.SOUTH, Location.NORTH),
                                fields.optionalDecimal("longitude", Location.WEST, Location.EAST))
                        .orRefuse(fields::refuse, new Location.Unknown());
        var populations = new ArrayList<>(fields.objects("populations", MunicipalityForm::count));
        if (population instanceof Population.Counted newest) {
            populations.removeIf(count -> count.year() == newest.year());
            populations.add(newest);
        }
        if (populations.stream().map(Population.Counted::year).distinct().count()
                < populations.size()) {
            fields.refuse("populations", "Noem elk jaar één keer.");
        }
        fields.orThrow();
        var municipality =
                new Municipality(
                        code,
                        // Without a choice, a free one is found when it is recorded.
                        slug.map(Slug::new).orElseGet(() -> new Slug(Slug.fold(code.value()))),
                        List.of(),
                        name,
                        alternativeNames,
                        province,
                        existence,
                        populations,
                        location);
        return new MunicipalityForm(municipality, slug.isPresent());
    }

    private static Population.Counted count(RequestFields fields) {
        return new Population.Counted(
                fields.integer("inhabitants", 0, MOST_INHABITANTS),
                fields.integer("year", 1800, 2999));
    }

    private static Optional<Integer> whole(RequestFields fields, String name, int least, int most) {
        var number = fields.optionalDecimal(name, least, most);
        if (number.isPresent() && number.get() != Math.rint(number.get())) {
            fields.refuse(name, "Dit moet een heel getal zijn.");
        }
        return number.map(Double::intValue);
    }
}

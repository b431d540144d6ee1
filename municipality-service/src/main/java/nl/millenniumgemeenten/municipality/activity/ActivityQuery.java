package nl.millenniumgemeenten.municipality.activity;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.web.QueryText;
import org.jspecify.annotations.Nullable;

/// What can be asked of the list of activities.
///
/// @param after the number behind which the page goes on
@Introspected
record ActivityQuery(
        @QueryValue @Nullable String state,
        @QueryValue @Nullable String municipality,
        @QueryValue @Nullable String goal,
        @QueryValue @Nullable String year,
        @QueryValue @Nullable String after,
        @QueryValue @Nullable String limit) {

    private static final Pattern STATE =
            Pattern.compile(
                    Arrays.stream(Activity.State.values())
                            .map(Enum::name)
                            .collect(Collectors.joining("|")));
    private static final Pattern GOAL = Pattern.compile("[1-9][0-9]?");
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,14}");

    Activities.Search search() {
        return new Activities.Search(
                QueryText.shaped("state", STATE, state).map(Activity.State::valueOf),
                QueryText.shaped("municipality", MunicipalityCode.SHAPE, municipality)
                        .map(MunicipalityCode::new),
                QueryText.shaped("goal", GOAL, goal).map(Integer::valueOf),
                QueryText.shaped("year", YEAR, year).map(Integer::valueOf));
    }

    Optional<Long> before() {
        return QueryText.shaped("after", NUMBER, after).map(Long::valueOf);
    }
}

package nl.millenniumgemeenten.municipality.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A page of a list.
///
/// @param next what to give as `after` for the page that follows; absent on the last
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Listing<J>(List<J> items, @Nullable String next) {
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");
    private static final String USUAL = "100";
    private static final int MOST = 500;

    public Listing {
        items = List.copyOf(items);
    }

    /// A page of at most `limit` items; one more is read to see if another page follows.
    ///
    /// @param limit the parameter as given: 1 to 500, 100 where it is absent
    /// @param cursor what `after` has to be to go on behind an item
    public static <R, J> Listing<J> of(
            @Nullable String limit,
            IntFunction<List<R>> read,
            Function<R, String> cursor,
            Function<R, J> json) {
        int size =
                Math.min(
                        MOST,
                        Integer.parseInt(QueryText.shaped("limit", LIMIT, limit).orElse(USUAL)));
        var found = read.apply(size + 1);
        var items = found.stream().limit(size).toList();
        return new Listing<>(
                items.stream().map(json).toList(),
                found.size() > size ? cursor.apply(items.getLast()) : null);
    }
}

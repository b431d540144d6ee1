package nl.millenniumgemeenten.content.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A list, or a piece of one.
///
/// @param next what to send as `after` for the piece that follows; null at the end
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ItemsJson<T>(List<T> items, @Nullable String next) {

    public ItemsJson {
        items = List.copyOf(items);
    }

    /// A list that is whole.
    public static <T> ItemsJson<T> whole(List<T> items) {
        return new ItemsJson<>(items, null);
    }

    /// A piece of a list, of which one more was read than goes into it: the list goes on where that
    /// one is there.
    ///
    /// @param items what is told of the ones that go into it
    /// @param cursor what `after` has to be to go on behind one of them
    public static <F, T> ItemsJson<T> piece(
            List<F> found, int size, Function<List<F>, List<T>> items, Function<F, String> cursor) {
        var piece = found.stream().limit(size).toList();
        return new ItemsJson<>(
                items.apply(piece), found.size() > size ? cursor.apply(piece.getLast()) : null);
    }

    /// A piece of a list of versions; numbers count down to 1.
    public static ItemsJson<EditionItemJson> editions(List<EditionItemJson> items, int size) {
        var more = items.size() == size && items.getLast().edition() > 1;
        return new ItemsJson<>(items, more ? Integer.toString(items.getLast().edition()) : null);
    }
}

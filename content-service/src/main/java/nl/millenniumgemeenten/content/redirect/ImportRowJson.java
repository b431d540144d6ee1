package nl.millenniumgemeenten.content.redirect;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// What a row of a list would change.
///
/// @param before where the address leads now; absent if nowhere
@Serdeable
record ImportRowJson(String from, @Nullable String before, String to) {
    static ImportRowJson of(RecordRedirect.Row row) {
        return new ImportRowJson(row.from(), row.before(), row.to());
    }
}

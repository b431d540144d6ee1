package nl.millenniumgemeenten.problem;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// An id that somebody typed, or sent in a form or an address. Only as we write ids ourselves:
/// `UUID.fromString` takes `1-1-1-1-1` as well, and then one thing has many names.
public final class TypedId {
    /// What the whole of it looks like.
    public static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private TypedId() {}

    /// The id that this is; nothing if it is none.
    public static Optional<UUID> read(String typed) {
        return FORM.matcher(typed).matches()
                ? Optional.of(UUID.fromString(typed))
                : Optional.empty();
    }
}

package nl.millenniumgemeenten.subscription.compose;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something about an issue that its readers would trip over.
///
/// @param block where it is; null if it is about the whole
/// @param severity `blocking` if it must be mended before it can be handed in, `advice` if not
/// @param code stable, such as `no-alternative`
/// @param detail for the editor: what is wrong and what can be done
@Serdeable
public record Finding(@Nullable UUID block, String severity, String code, String detail) {

    /// How bad it is.
    enum Severity {
        BLOCKING,
        ADVICE;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding blocking(@Nullable UUID block, String code, String detail) {
        return new Finding(block, Severity.BLOCKING.label(), code, detail);
    }

    static Finding advice(@Nullable UUID block, String code, String detail) {
        return new Finding(block, Severity.ADVICE.label(), code, detail);
    }

    /// Whether it must be mended first.
    public boolean blocks() {
        return severity.equals(Severity.BLOCKING.label());
    }
}

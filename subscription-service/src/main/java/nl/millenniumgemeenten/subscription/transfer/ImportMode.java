package nl.millenniumgemeenten.subscription.transfer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What becomes of the addresses in a file.
enum ImportMode {
    /// They agreed elsewhere, and read the list from now on.
    CONFIRMED,
    /// Each is asked by mail first.
    ASK;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ImportMode> of(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }
}

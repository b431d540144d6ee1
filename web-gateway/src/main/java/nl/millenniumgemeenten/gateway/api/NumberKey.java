package nl.millenniumgemeenten.gateway.api;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as keys: in the order of texts they stand in their own order.
final class NumberKey {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,14}");

    private NumberKey() {}

    static String of(long number) {
        return String.format(Locale.ROOT, "%015d", number);
    }

    /// The number that an address names.
    static Optional<Long> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}

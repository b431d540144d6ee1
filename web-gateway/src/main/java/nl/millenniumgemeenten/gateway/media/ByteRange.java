package nl.millenniumgemeenten.gateway.media;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The part of a file that somebody asks for (RFC 9110, section 14). Who asks for several parts at
/// once, or for something that we cannot read, gets the whole file.
sealed interface ByteRange {

    /// The whole file.
    record Whole() implements ByteRange {}

    /// From the first to the last byte, both included, counted from 0.
    record Part(long first, long last) implements ByteRange {
        long length() {
            return last - first + 1;
        }
    }

    /// Nothing of it is in the file.
    record Outside() implements ByteRange {}

    /// At most 18 digits, so that every number fits.
    Pattern HEADER = Pattern.compile("bytes=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    /// What a header `Range` asks of a file of so many bytes.
    static ByteRange of(@Nullable String header, long length) {
        if (header == null) {
            return new Whole();
        }
        var asked = HEADER.matcher(header);
        if (!asked.matches()) {
            return new Whole();
        }
        var first = number(asked.group(1));
        var last = number(asked.group(2));
        if (first.isPresent()) {
            return from(first.get(), last.orElse(Long.MAX_VALUE), length);
        }
        return last.map(count -> end(count, length)).orElseGet(Whole::new);
    }

    private static ByteRange from(long first, long last, long length) {
        if (first > last) {
            return new Whole();
        }
        return first < length ? new Part(first, Math.min(last, length - 1)) : new Outside();
    }

    private static ByteRange end(long count, long length) {
        return count == 0 || length == 0
                ? new Outside()
                : new Part(Math.max(0, length - count), length - 1);
    }

    private static Optional<Long> number(String digits) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(digits));
    }
}

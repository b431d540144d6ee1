package nl.millenniumgemeenten.gateway.media;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file that never changes as the answer to a request: all of it, a part of it, or only that the
/// client has it already. What it says of the file depends on nothing that happens to our disk, so
/// every gateway says the same.
///
/// @param tag names these bytes and no others, in quotes
/// @param storedAt in whole seconds, as a header has it
record FileAnswer(String tag, Instant storedAt, MediaType type) {
    private static final String ACCEPT = HttpHeaders.ACCEPT_RANGES;
    private static final String BYTES = "bytes";
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    FileAnswer {
        storedAt = storedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /// The answer, with the file as it is open now.
    ///
    /// @throws IOException if the file is gone or cannot be read
    MutableHttpResponse<?> to(HttpRequest<?> request, Path file) throws IOException {
        var answer =
                isKnown(request.getHeaders()) ? HttpResponse.notModified() : read(request, file);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(storedAt));
    }

    private MutableHttpResponse<?> read(HttpRequest<?> request, Path file) throws IOException {
        long length = Files.size(file);
        return switch (range(request, length)) {
            case ByteRange.Whole() -> HttpResponse.ok(bytes(file, 0, length)).header(ACCEPT, BYTES);
            case ByteRange.Part part ->
                    HttpResponse.ok(bytes(file, part.first(), part.length()))
                            .status(HttpStatus.PARTIAL_CONTENT)
                            .header(ACCEPT, BYTES)
                            .header(
                                    HttpHeaders.CONTENT_RANGE,
                                    "bytes " + part.first() + "-" + part.last() + "/" + length);
            case ByteRange.Outside() ->
                    HttpResponse.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                            .header(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
        };
    }

    /// Who writes it out would compare its date once more: of this one it makes nothing.
    private StreamedFile bytes(Path file, long first, long length) throws IOException {
        return new StreamedFile(new FilePart(file, first, length), type, Long.MIN_VALUE, length);
    }

    /// A client that has a part asks for the rest only of the same file.
    private ByteRange range(HttpRequest<?> request, long length) {
        var asked = request.getHeaders();
        var sameAs = asked.get(HttpHeaders.IF_RANGE);
        var same =
                sameAs == null || sameAs.equals(tag) || sameAs.equals(HTTP_DATE.format(storedAt));
        return same && request.getMethod() == HttpMethod.GET
                ? ByteRange.of(asked.get(HttpHeaders.RANGE), length)
                : new ByteRange.Whole();
    }

    private boolean isKnown(HttpHeaders asked) {
        var known = asked.get(HttpHeaders.IF_NONE_MATCH);
        if (known == null) {
            return moment(asked.get(HttpHeaders.IF_MODIFIED_SINCE))
                    .filter(since -> !storedAt.isAfter(since))
                    .isPresent();
        }
        for (var each : known.split(",", -1)) {
            var candidate = each.strip();
            if (candidate.equals("*") || candidate.equals(tag) || candidate.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    /// A date that we cannot read says nothing.
    private static Optional<Instant> moment(@Nullable String header) {
        try {
            return header == null
                    ? Optional.empty()
                    : Optional.of(
                            DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                                    header.strip(), Instant::from));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}

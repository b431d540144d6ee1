package nl.millenniumgemeenten.gateway.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.form.BodyPieces.Next;

/// Reads a form with files that do not fit in memory: they go to our disk as they come in.
public final class LargeForm {
    /// So much of what was read is kept before there is room for what comes next.
    private static final int PIECE = 64 * 1024;

    private static final String UPLOAD = "upload";

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<UploadedFile> files = new ArrayList<>();
    private final Path directory;
    private final FormBounds bounds;
    private final Runnable full;

    private LargeForm(Path directory, FormBounds bounds, Runnable full) {
        this.directory = directory;
        this.bounds = bounds;
        this.full = full;
    }

    /// Reads the form of a request, which has it from then on as [FormBinder] and [UploadedFiles]
    /// say.
    ///
    /// @param within where there is room for files
    public static void read(ServerHttpRequest<?> request, Path within) throws IOException {
        read(request, within, FormBounds.KNOWN, () -> {});
    }

    /// The same within bounds: of what is more, fields are read as far as they go and files go
    /// nowhere, so that its sender gets an answer and our disk stays as it is.
    ///
    /// @param full what to do as soon as no more of its files is taken; it may be done again
    public static void read(
            ServerHttpRequest<?> request, Path within, FormBounds bounds, Runnable full)
            throws IOException {
        Files.createDirectories(within);
        var directory = Files.createTempDirectory(within, UPLOAD);
        var form = new LargeForm(directory, bounds, full);
        try {
            boolean complete = form.read(request);
            new UploadedFiles(directory, form.files, complete).received(request);
            FormBinder.received(request, new Form(form.fields));
        } catch (IOException | RuntimeException broken) {
            // Nobody is going to answer this: what came in may show people.
            new UploadedFiles(directory, List.of(), false).close();
            throw broken;
        }
    }

    private boolean read(ServerHttpRequest<?> request) throws IOException {
        try (var body = request.byteBody().move();
                var pieces = BodyPieces.of(body.toByteArrayPublisher())) {
            return read(pieces, contentType(request));
        }
    }

    private static String contentType(HttpRequest<?> request) {
        return request.getHeaders().get("Content-Type", String.class, "");
    }

    private boolean read(BodyPieces pieces, String contentType) throws IOException {
        var head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        head.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        var parts = new FormParts(directory, bounds, full);
        try {
            var decoder =
                    new HttpPostMultipartRequestDecoder(
                            parts, head, StandardCharsets.UTF_8, bounds.parts(), bounds.head());
            decoder.setDiscardThreshold(PIECE);
            try {
                return read(pieces, decoder) && !parts.isFull();
            } finally {
                decoder.destroy();
            }
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException
                | HttpPostRequestDecoder.TooManyFormFieldsException
                | HttpPostRequestDecoder.TooLongFormFieldException
                | IllegalArgumentException unreadable) {
            return false;
        }
    }

    /// Reads until the end; false for who sends it too slowly.
    private boolean read(BodyPieces pieces, HttpPostMultipartRequestDecoder decoder)
            throws IOException {
        long began = System.nanoTime();
        long received = 0;
        while (true) {
            var taken = Duration.ofNanos(System.nanoTime() - began);
            switch (pieces.next(bounds.patienceAfter(received).minus(taken))) {
                case Next.Piece(var bytes) -> {
                    received += bytes.remaining();
                    decoder.offer(new DefaultHttpContent(Unpooled.wrappedBuffer(bytes)));
                    take(decoder);
                    pieces.more();
                }
                case Next.End() -> {
                    decoder.offer(LastHttpContent.EMPTY_LAST_CONTENT);
                    take(decoder);
                    return true;
                }
                case Next.TooSlow() -> {
                    return false;
                }
                case Next.Broken(var cause) ->
                        throw new IOException("A form did not come in", cause);
            }
        }
    }

    private void take(HttpPostMultipartRequestDecoder decoder) throws IOException {
        try {
            while (decoder.hasNext()) {
                switch (decoder.next()) {
                    // A field for a file that was left empty is sent all the same.
                    case FileUpload file when file.getFilename().isEmpty() -> {}
                    case FileUpload file -> keep(file);
                    case Attribute field ->
                            fields.computeIfAbsent(field.getName(), _ -> new ArrayList<>())
                                    .add(field.getValue().replace("\r\n", "\n"));
                    default -> {
                        // Netty knows no other parts.
                    }
                }
            }
        } catch (HttpPostRequestDecoder.EndOfDataDecoderException end) {
            // All parts were taken.
        }
    }

    /// How many bytes there are of forms that were not answered yet.
    ///
    /// @param within where forms were read to
    public static long kept(Path within) throws IOException {
        if (!Files.isDirectory(within)) {
            return 0;
        }
        try (var all = Files.walk(within)) {
            // A file that is gone meanwhile has no length.
            return all.mapToLong(each -> Files.isDirectory(each) ? 0 : each.toFile().length())
                    .sum();
        } catch (UncheckedIOException gone) {
            // Some form was answered at this very moment.
            return kept(within);
        }
    }

    /// Removes what was left before a moment by who was stopped in the middle of it.
    ///
    /// @param within where forms were read to
    public static void removeOld(Path within, Instant before) throws IOException {
        if (!Files.isDirectory(within)) {
            return;
        }
        try (var left = Files.newDirectoryStream(within, UPLOAD + "*")) {
            for (var directory : left) {
                if (Files.getLastModifiedTime(directory).toInstant().isBefore(before)) {
                    new UploadedFiles(directory, List.of(), false).close();
                }
            }
        } catch (NoSuchFileException | DirectoryIteratorException gone) {
            // Its form was answered at this very moment; the next time is soon.
        }
    }

    private void keep(FileUpload file) throws IOException {
        var target = Files.createTempFile(directory, "file", "");
        if (!file.renameTo(target.toFile())) {
            throw new IOException("An upload could not be kept");
        }
        files.add(new UploadedFile(file.getFilename(), target, Files.size(target), file.getName()));
    }
}

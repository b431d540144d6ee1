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
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a form with files that do not fit in memory: they go to our disk as they come in.
public final class LargeForm {
    private static final int PIECE = 64 * 1024;
    private static final int MOST_PARTS = 200;
    private static final long MOST_TYPED = 1024 * 1024;
    private static final String UPLOAD = "upload";

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<UploadedFile> files = new ArrayList<>();
    private final Path directory;
    private final long most;
    private long typed;

    private LargeForm(Path directory, long most) {
        this.directory = directory;
        this.most = most;
    }

    /// Reads the form of a request, which has it from then on as [FormBinder] and [UploadedFiles]
    /// say.
    ///
    /// @param within where there is room for files
    public static void read(ServerHttpRequest<?> request, Path within) throws IOException {
        read(request, within, Long.MAX_VALUE);
    }

    /// The same of people whom nobody knows: what comes in after this many bytes goes nowhere, so
    /// that they get an answer and our disk stays as it is.
    public static void read(ServerHttpRequest<?> request, Path within, long most)
            throws IOException {
        Files.createDirectories(within);
        var directory = Files.createTempDirectory(within, UPLOAD);
        var form = new LargeForm(directory, most);
        boolean complete = false;
        try (var body = request.byteBody().move();
                var in = body.toInputStream()) {
            complete = form.read(in, contentType(request));
        } finally {
            new UploadedFiles(directory, form.files, complete).received(request);
            FormBinder.received(request, new Form(form.fields));
        }
    }

    private static String contentType(HttpRequest<?> request) {
        return request.getHeaders().get("Content-Type", String.class, "");
    }

    private boolean read(InputStream in, String contentType) throws IOException {
        var head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        head.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        var factory = new DefaultHttpDataFactory(true, StandardCharsets.UTF_8);
        factory.setBaseDir(directory.toString());
        factory.setDeleteOnExit(false);
        try {
            var decoder =
                    new HttpPostMultipartRequestDecoder(
                            factory, head, StandardCharsets.UTF_8, MOST_PARTS, 4 * PIECE);
            decoder.setDiscardThreshold(PIECE);
            try {
                var piece = new byte[PIECE];
                long left = most;
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    left -= read;
                    if (left < 0) {
                        continue;
                    }
                    decoder.offer(
                            new DefaultHttpContent(
                                    Unpooled.wrappedBuffer(Arrays.copyOf(piece, read))));
                    take(decoder);
                }
                if (left < 0) {
                    return false;
                }
                decoder.offer(LastHttpContent.EMPTY_LAST_CONTENT);
                take(decoder);
                return true;
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

    private void take(HttpPostMultipartRequestDecoder decoder) throws IOException {
        try {
            while (decoder.hasNext()) {
                switch (decoder.next()) {
                    // A field for a file that was left empty is sent all the same.
                    case FileUpload file when file.getFilename().isEmpty() -> {}
                    case FileUpload file -> keep(file);
                    case Attribute field when isTooMuch(field) ->
                            throw new HttpPostRequestDecoder.TooLongFormFieldException();
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

    /// What is typed comes into memory: of people whom nobody knows, no more than somebody types.
    private boolean isTooMuch(Attribute field) {
        typed += field.length();
        return most < Long.MAX_VALUE && typed > MOST_TYPED;
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

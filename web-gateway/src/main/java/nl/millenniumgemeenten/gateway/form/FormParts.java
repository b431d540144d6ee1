package nl.millenniumgemeenten.gateway.form;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.DiskFileUpload;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.MemoryAttribute;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where the parts of a form go while it comes in: what is typed into memory, files to our disk,
/// and what is more than we take nowhere.
final class FormParts extends DefaultHttpDataFactory {
    private final Path directory;
    private final FormBounds bounds;
    private final Runnable full;
    private final List<FileUpload> begun = new ArrayList<>();
    private long typed;
    private long received;

    /// @param full what to do when no more of the files is taken
    FormParts(Path directory, FormBounds bounds, Runnable full) {
        super(true, StandardCharsets.UTF_8);
        this.directory = directory;
        this.bounds = bounds;
        this.full = full;
    }

    /// Whether there was more in its files than we take.
    boolean isFull() {
        return received > bounds.files();
    }

    @Override
    public Attribute createAttribute(HttpRequest request, String name) {
        return new Typed(name);
    }

    @Override
    public Attribute createAttribute(HttpRequest request, String name, long size) {
        return new Typed(name);
    }

    /// What stands above a part: the names of its field and file, and of what kind it is.
    @Override
    public Attribute createAttribute(HttpRequest request, String name, String value) {
        type((long) name.length() + value.length());
        try {
            return new MemoryAttribute(name, value, StandardCharsets.UTF_8);
        } catch (IOException tooLarge) {
            throw new IllegalArgumentException(tooLarge);
        }
    }

    @Override
    public FileUpload createFileUpload(
            HttpRequest request,
            String name,
            String filename,
            String contentType,
            String contentTransferEncoding,
            Charset charset,
            long size) {
        var file = new Bounded(name, filename, contentType, contentTransferEncoding, charset);
        begun.add(file);
        return file;
    }

    /// Lets go of files that were not taken over.
    @Override
    public void cleanRequestHttpData(HttpRequest request) {
        begun.forEach(FileUpload::delete);
    }

    private void type(long bytes) {
        typed += bytes;
        if (typed > bounds.typed()) {
            throw new HttpPostRequestDecoder.TooLongFormFieldException();
        }
    }

    /// What somebody typed.
    private final class Typed extends MemoryAttribute {
        Typed(String name) {
            super(name, StandardCharsets.UTF_8);
        }

        @Override
        public void addContent(ByteBuf bytes, boolean last) throws IOException {
            type(bytes.readableBytes());
            super.addContent(bytes, last);
        }
    }

    /// A file on our disk.
    private final class Bounded extends DiskFileUpload {
        Bounded(
                String name,
                String filename,
                String contentType,
                String contentTransferEncoding,
                Charset charset) {
            super(
                    name,
                    filename,
                    contentType,
                    contentTransferEncoding,
                    charset,
                    0,
                    directory.toString(),
                    false);
        }

        @Override
        public void addContent(ByteBuf bytes, boolean last) throws IOException {
            received += bytes.readableBytes();
            if (isFull()) {
                bytes.release();
                full.run();
                super.addContent(Unpooled.EMPTY_BUFFER, last);
            } else {
                super.addContent(bytes, last);
            }
        }
    }
}

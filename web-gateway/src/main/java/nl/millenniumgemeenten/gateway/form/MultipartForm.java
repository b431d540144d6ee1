package nl.millenniumgemeenten.gateway.form;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A form that was sent as `multipart/form-data`, in memory: it is never larger than a request may
/// be.
record MultipartForm(Form fields, Uploads uploads) {
    private static final int MOST_PARTS = 500;

    /// What a body holds. One that cannot be read is an empty form.
    static MultipartForm parse(String contentType, byte[] body) {
        var request =
                new DefaultFullHttpRequest(
                        HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        try {
            var decoder =
                    new HttpPostMultipartRequestDecoder(
                            new DefaultHttpDataFactory(false),
                            request,
                            StandardCharsets.UTF_8,
                            MOST_PARTS,
                            body.length + 1);
            try {
                return read(decoder);
            } finally {
                decoder.destroy();
            }
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException
                | HttpPostRequestDecoder.TooManyFormFieldsException
                | HttpPostRequestDecoder.TooLongFormFieldException
                | IllegalArgumentException
                | IOException unreadable) {
            return new MultipartForm(Form.EMPTY, Uploads.NONE);
        }
    }

    private static MultipartForm read(HttpPostMultipartRequestDecoder decoder) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Map<String, List<Upload>> uploads = new LinkedHashMap<>();
        for (var part : decoder.getBodyHttpDatas()) {
            switch (part) {
                case FileUpload file -> {
                    // A field for a file that was left empty is sent all the same.
                    if (file.length() > 0) {
                        uploads.computeIfAbsent(file.getName(), _ -> new ArrayList<>())
                                .add(new Upload(file.getFilename(), file.get()));
                    }
                }
                case Attribute field ->
                        fields.computeIfAbsent(field.getName(), _ -> new ArrayList<>())
                                .add(field.getValue().replace("\r\n", "\n"));
                default -> {
                    // Netty knows no other parts.
                }
            }
        }
        return new MultipartForm(new Form(fields), new Uploads(uploads));
    }
}

package nl.millenniumgemeenten.gateway.page.store;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.millenniumgemeenten.gateway.layout.SecurityHeaders;
import org.jspecify.annotations.Nullable;

/// Makes the message that answers a request with what is stored for it.
@Singleton
final class ResponseWriter {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT);

    private final InstantSource clock;
    private final HttpHeaders always;
    private volatile DateLine dateLine = new DateLine(0, "");

    ResponseWriter(SecurityHeaders securityHeaders, InstantSource clock) {
        this.clock = clock;
        this.always = DefaultHttpHeadersFactory.headersFactory().newHeaders();
        securityHeaders.all().forEach(always::set);
    }

    /// The answer; nothing if its body must be made first, which is not work for the event loop.
    @Nullable FullHttpResponse response(HttpRequest request, StoredResponse stored) {
        var headers = request.headers();
        var wanted = ContentEncoding.bestOf(headers.get(HttpHeaderNames.ACCEPT_ENCODING));
        var encoding = stored.available(wanted);
        boolean known = stored.matches(headers.get(HttpHeaderNames.IF_NONE_MATCH), encoding);
        if (!known && !stored.has(encoding)) {
            return null;
        }
        var answer = always.copy();
        answer.set(HttpHeaderNames.DATE, date());
        answer.set(HttpHeaderNames.ETAG, stored.etag(encoding));
        answer.set(HttpHeaderNames.CACHE_CONTROL, stored.cacheControl());
        if (!stored.vary().isEmpty()) {
            answer.set(HttpHeaderNames.VARY, stored.vary());
        }
        stored.headers().forEach(answer::set);
        if (known) {
            return message(HttpResponseStatus.NOT_MODIFIED, Unpooled.EMPTY_BUFFER, answer);
        }
        var body = stored.body(encoding);
        answer.set(HttpHeaderNames.CONTENT_TYPE, stored.contentType());
        answer.set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        if (encoding != ContentEncoding.IDENTITY) {
            answer.set(HttpHeaderNames.CONTENT_ENCODING, encoding.token());
        }
        var sent =
                request.method().equals(HttpMethod.HEAD)
                        ? Unpooled.EMPTY_BUFFER
                        : Unpooled.wrappedBuffer(body);
        return message(HttpResponseStatus.OK, sent, answer);
    }

    private static FullHttpResponse message(
            HttpResponseStatus status, ByteBuf body, HttpHeaders headers) {
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, status, body, headers, EmptyHttpHeaders.INSTANCE);
    }

    /// The time in the form of RFC 9110, made once a second.
    private String date() {
        long second = clock.millis() / 1000;
        var line = dateLine;
        if (line.second != second) {
            var now = Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC);
            line = new DateLine(second, HTTP_DATE.format(now));
            dateLine = line;
        }
        return line.text;
    }

    private record DateLine(long second, String text) {}
}

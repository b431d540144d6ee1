package nl.millenniumgemeenten.gateway.page.problem;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.util.ReferenceCountUtil;
import nl.millenniumgemeenten.gateway.layout.SecurityHeaders;
import nl.millenniumgemeenten.gateway.site.Site;

/// Gives words to the empty answer with which the server stops a body that is over the limit: that
/// happens before anything is routed, so [ErrorResource] never sees it.
final class TooLargeHandler extends ChannelDuplexHandler {
    private final Site site;
    private final ProblemPages pages;
    private final SecurityHeaders securityHeaders;

    /// What was asked last: a body that is over the limit is refused before more is read.
    private String asked = "/";

    TooLargeHandler(Site site, ProblemPages pages, SecurityHeaders securityHeaders) {
        this.site = site;
        this.pages = pages;
        this.securityHeaders = securityHeaders;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            asked = request.uri();
        }
        context.fireChannelRead(message);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // The promise is the caller's.
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof FullHttpResponse answer
                && answer.status().equals(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE)
                && !answer.content().isReadable()) {
            var worded = worded(answer);
            ReferenceCountUtil.release(message);
            context.write(worded, promise);
        } else {
            context.write(message, promise);
        }
    }

    private String path() {
        try {
            return new QueryStringDecoder(asked).path();
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }

    /// The same answer, connection header included, with a page in it.
    private FullHttpResponse worded(FullHttpResponse answer) {
        var page = TooLarge.page(pages, site.image(), path());
        var body = Unpooled.wrappedBuffer(page.body());
        var headers = answer.headers().copy();
        securityHeaders.all().forEach(headers::set);
        page.getHeaders().forEachValue(headers::set);
        headers.set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        return new DefaultFullHttpResponse(
                answer.protocolVersion(), answer.status(), body, headers, answer.trailingHeaders());
    }
}

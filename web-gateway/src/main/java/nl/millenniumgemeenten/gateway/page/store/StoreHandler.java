package nl.millenniumgemeenten.gateway.page.store;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/// Answers requests for stored pages and static files on the event loop, before anything is routed.
/// Every other request passes through, with an address that the router can read. While one that
/// passed has not been answered, those behind it pass as well (pipelining), so that answers leave
/// in the order of the requests; the router serves the same pages.
final class StoreHandler extends ChannelDuplexHandler {
    private final StoredResponses stored;
    private final ResponseWriter writer;

    /// Requests that passed and are not answered yet.
    private int passed;

    /// Whether the body of a request that we answered is still coming in: it is dropped.
    private boolean dropping;

    StoreHandler(StoredResponses stored, ResponseWriter writer) {
        this.stored = stored;
        this.writer = writer;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            var response = passed == 0 ? answerTo(request) : null;
            if (response == null) {
                passed++;
                request.setUri(ReadableAddress.of(request.uri()));
                context.fireChannelRead(message);
            } else {
                dropping = !(message instanceof LastHttpContent);
                write(context, request, response);
                ReferenceCountUtil.release(message);
            }
        } else if (dropping) {
            dropping = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.flush();
        context.fireChannelReadComplete();
        if (passed == 0 && !context.channel().config().isAutoRead()) {
            // The handlers behind us ask for more after their answers; these were ours.
            context.read();
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // The promise is the caller's.
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        var interim =
                message instanceof HttpResponse response
                        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (message instanceof LastHttpContent && !interim) {
            passed--;
        }
        context.write(message, promise);
    }

    private @Nullable FullHttpResponse answerTo(HttpRequest request) {
        if (request.decoderResult().isFailure() || HttpUtil.is100ContinueExpected(request)) {
            return null;
        }
        var method = request.method();
        var uri = request.uri();
        var response =
                (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                                // What is stored with a query is stored under one way to write it.
                                && uri.indexOf('%') < 0
                        ? stored.find(uri)
                        : null;
        return response != null && response.suits(request.headers().get(HttpHeaderNames.ACCEPT))
                ? writer.response(request, response)
                : null;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // A broken connection closes itself.
    private static void write(
            ChannelHandlerContext context, HttpRequest request, FullHttpResponse message) {
        if (HttpUtil.isKeepAlive(request)) {
            HttpUtil.setKeepAlive(message, true);
            context.write(message, context.voidPromise());
        } else {
            message.headers().set(HttpHeaderNames.CONNECTION, "close");
            context.write(message).addListener(ChannelFutureListener.CLOSE);
        }
    }
}

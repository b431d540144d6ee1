package nl.millenniumgemeenten.gateway.connection;

import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.http.HttpServerCodec;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Gives every connection a handler right behind its HTTP codec, before anything is gathered or
/// routed.
public final class BehindCodec implements NettyServerCustomizer {
    private final String name;
    private final Supplier<ChannelHandler> handler;
    private final @Nullable Channel channel;

    /// @param name of the handler in the pipeline
    /// @param handler makes one for a connection
    public BehindCodec(String name, Supplier<ChannelHandler> handler) {
        this(name, handler, null);
    }

    private BehindCodec(String name, Supplier<ChannelHandler> handler, @Nullable Channel channel) {
        this.name = name;
        this.handler = handler;
        this.channel = channel;
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
        return new BehindCodec(name, handler, channel);
    }

    @Override
    public void onStreamPipelineBuilt() {
        if (channel == null) {
            return;
        }
        var codec = channel.pipeline().context(HttpServerCodec.class);
        if (codec != null) {
            channel.pipeline().addAfter(codec.name(), name, handler.get());
        }
    }
}

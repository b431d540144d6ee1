package nl.millenniumgemeenten.gateway.page.store;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpServerCodec;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Puts the store in front of the router, right behind the HTTP codec of every connection.
@Singleton
final class StoreInPipeline implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final StoredResponses stored;
    private final ResponseWriter writer;

    StoreInPipeline(StoredResponses stored, ResponseWriter writer) {
        this.stored = stored;
        this.writer = writer;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(
            BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new OfConnection(null));
        return event.getBean();
    }

    private final class OfConnection implements NettyServerCustomizer {
        private final @Nullable Channel channel;

        OfConnection(@Nullable Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return new OfConnection(channel);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel == null) {
                return;
            }
            var codec = channel.pipeline().context(HttpServerCodec.class);
            if (codec != null) {
                channel.pipeline()
                        .addAfter(codec.name(), "page-store", new StoreHandler(stored, writer));
            }
        }
    }
}

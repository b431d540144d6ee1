package nl.millenniumgemeenten.gateway.page.store;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import jakarta.inject.Singleton;
import nl.millenniumgemeenten.gateway.connection.BehindCodec;

/// Puts the store in front of the router, on every connection.
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
        event.getBean()
                .register(new BehindCodec("page-store", () -> new StoreHandler(stored, writer)));
        return event.getBean();
    }
}

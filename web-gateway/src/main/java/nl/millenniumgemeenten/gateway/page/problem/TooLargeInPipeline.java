package nl.millenniumgemeenten.gateway.page.problem;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import jakarta.inject.Singleton;
import nl.millenniumgemeenten.gateway.connection.BehindCodec;
import nl.millenniumgemeenten.gateway.layout.SecurityHeaders;
import nl.millenniumgemeenten.gateway.site.Site;

/// Puts words to the refusal of a body that is too large, on every connection.
@Singleton
final class TooLargeInPipeline implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Site site;
    private final ProblemPages pages;
    private final SecurityHeaders securityHeaders;

    TooLargeInPipeline(Site site, ProblemPages pages, SecurityHeaders securityHeaders) {
        this.site = site;
        this.pages = pages;
        this.securityHeaders = securityHeaders;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(
            BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean()
                .register(
                        new BehindCodec(
                                "too-large",
                                () -> new TooLargeHandler(site, pages, securityHeaders)));
        return event.getBean();
    }
}

package nl.millenniumgemeenten.gateway.site;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/// A gateway takes visitors when it has something to show them.
@Singleton
class SiteHealth implements HealthIndicator {
    private final Site site;

    SiteHealth(Site site) {
        this.site = site;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        var status = site.ready() ? HealthStatus.UP : HealthStatus.DOWN;
        return Publishers.just(HealthResult.builder("site", status).build());
    }
}

package nl.millenniumgemeenten.outbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;

/// Where changes go and how.
///
/// @param bootstrapServers the Kafka cluster
/// @param source the CloudEvents source of this service: a URN
/// @param schemas absolute address of the JSON Schemas, with a slash at its end
/// @param batchSize how many messages are sent before they are removed together; so many of the
///   largest still fit in the memory of a small service
/// @param poll how long the relay sleeps when nothing wakes it
/// @param retry how long it waits before it starts anew after something broke
/// @param enabled whether this instance may be the relay
@ConfigurationProperties("outbox")
@Requires(property = "outbox.bootstrap-servers")
public record OutboxConfiguration(
        String bootstrapServers,
        URI source,
        URI schemas,
        @Bindable(defaultValue = "500") int batchSize,
        @Bindable(defaultValue = "1s") Duration poll,
        @Bindable(defaultValue = "1s") Duration retry,
        @Bindable(defaultValue = "true") boolean enabled) {}

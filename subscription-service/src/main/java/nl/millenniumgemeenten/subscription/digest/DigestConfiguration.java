package nl.millenniumgemeenten.subscription.digest;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// Where the topics are that tell what happens.
///
/// @param poll how long to wait before looking again for what is not there yet
@ConfigurationProperties("digest")
record DigestConfiguration(
        @Bindable(defaultValue = "127.0.0.1:9092") String bootstrapServers,
        @Bindable(defaultValue = "2s") Duration poll) {}

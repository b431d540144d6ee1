package nl.millenniumgemeenten.gateway.site;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;

/// The site and where its changes come from.
///
/// @param url the public address of the site, without a slash at its end
/// @param zone where a day begins
/// @param bootstrapServers the Kafka cluster
/// @param snapshotDirectory where the snapshot is kept
/// @param snapshotEvery the least time between two snapshots
@ConfigurationProperties("site")
public record SiteConfiguration(
        URI url,
        ZoneId zone,
        String bootstrapServers,
        Path snapshotDirectory,
        @Bindable(defaultValue = "1m") Duration snapshotEvery) {}

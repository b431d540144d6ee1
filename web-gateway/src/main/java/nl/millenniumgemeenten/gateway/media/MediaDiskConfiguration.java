package nl.millenniumgemeenten.gateway.media;

import io.micronaut.context.annotation.ConfigurationProperties;

/// How much of our disk the media library may take.
@ConfigurationProperties("media")
public record MediaDiskConfiguration(long diskBytes) {}

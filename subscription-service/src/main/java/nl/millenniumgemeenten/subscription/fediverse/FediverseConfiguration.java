package nl.millenniumgemeenten.subscription.fediverse;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// How the site takes part in the fediverse.
///
/// @param enabled whether this instance posts, and brings what was posted
/// @param ownMachine whether servers may be on this machine or inside its network, over plain HTTP:
///   for trying things only
@ConfigurationProperties("fediverse")
public record FediverseConfiguration(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "false") boolean ownMachine) {}

package nl.millenniumgemeenten.content.timeline;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;

/// How the sources of the timeline are asked for what is new.
///
/// @param enabled whether this instance asks
/// @param every how long after an answer a source is asked again
/// @param ownMachine whether sources may be on this machine or inside its network, over plain HTTP:
///   for trying things only
/// @param site what servers of others are told about who asks
@ConfigurationProperties("timeline")
public record TimelineConfiguration(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "15m") Duration every,
        @Bindable(defaultValue = "false") boolean ownMachine,
        @Bindable(defaultValue = "http://localhost:8080") URI site) {}

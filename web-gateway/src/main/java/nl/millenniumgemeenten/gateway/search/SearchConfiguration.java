package nl.millenniumgemeenten.gateway.search;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Searching.
///
/// @param directory where the index is kept; empty keeps it in memory
/// @param patience how long a search waits at most for a change that is being indexed
@ConfigurationProperties("search")
record SearchConfiguration(
        @Nullable String directory, @Bindable(defaultValue = "100ms") Duration patience) {}

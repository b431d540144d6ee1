package nl.millenniumgemeenten.content.firstcontent;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// Which content a new installation starts with.
///
/// @param enabled whether an empty database is filled at start
/// @param directory where the files are: `classpath:` for ours, `file:` for those of another
///   campaign
@ConfigurationProperties("first-content")
public record FirstContentConfiguration(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "classpath:first-content") String directory) {}

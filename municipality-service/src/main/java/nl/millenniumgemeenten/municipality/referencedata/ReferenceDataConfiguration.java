package nl.millenniumgemeenten.municipality.referencedata;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// Where the reference data comes from and when it is taken.
///
/// @param atStart whether the import runs when the service starts
/// @param directory a directory with the files; empty for those that come with the service
@ConfigurationProperties("reference-data")
public record ReferenceDataConfiguration(
        @Bindable(defaultValue = "true") boolean atStart,
        @Bindable(defaultValue = "") String directory) {}

package nl.millenniumgemeenten.content.media.blob;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/// Where the bytes of the media library are kept.
///
/// @param bucket its name; empty to keep them in the database
/// @param endpoint the address of a store that speaks S3; empty for Amazon's own
/// @param accessKey empty to find the keys as programs of Amazon do
/// @param workDirectory where files stand while they are looked at
/// @param unusedDays after how many days something is removed that no edition ever used
@ConfigurationProperties("media")
public record MediaConfiguration(
        @Bindable(defaultValue = "") String bucket,
        @Bindable(defaultValue = "") String endpoint,
        @Bindable(defaultValue = "eu-central-1") String region,
        @Bindable(defaultValue = "") String accessKey,
        @Bindable(defaultValue = "") String secretKey,
        Path workDirectory,
        @Bindable(defaultValue = "30") int unusedDays) {

    /// Without the keys.
    @Override
    public String toString() {
        return "MediaConfiguration[bucket=" + bucket + ", endpoint=" + endpoint + "]";
    }
}

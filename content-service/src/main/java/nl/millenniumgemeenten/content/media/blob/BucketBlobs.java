package nl.millenniumgemeenten.content.media.blob;

import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// Keeps bytes in a bucket that speaks S3.
@Singleton
@Requires(property = "media.bucket", pattern = ".+")
class BucketBlobs implements Blobs {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String bucket;
    private final S3Client client;
    private final Arrivals arrivals;

    BucketBlobs(MediaConfiguration configuration, Arrivals arrivals) {
        this.arrivals = arrivals;
        this.bucket = configuration.bucket();
        this.client = client(configuration);
    }

    private static S3Client client(MediaConfiguration configuration) {
        var client =
                S3Client.builder()
                        .region(Region.of(configuration.region()))
                        // A bucket in the name of the host asks for names that a store of our own
                        // doesn't have.
                        .forcePathStyle(true)
                        // One plain body: stores of others do not all know Amazon's chunks.
                        .serviceConfiguration(
                                S3Configuration.builder().chunkedEncodingEnabled(false).build())
                        // Not every store knows the checksums that Amazon added later.
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(PATIENCE)
                                        .socketTimeout(PATIENCE));
        if (!configuration.endpoint().isEmpty()) {
            client.endpointOverride(URI.create(configuration.endpoint()));
        }
        if (!configuration.accessKey().isEmpty()) {
            client.credentialsProvider(
                    StaticCredentialsProvider.create(
                            AwsBasicCredentials.create(
                                    configuration.accessKey(), configuration.secretKey())));
        }
        return client.build();
    }

    @Override
    public void put(String name, Path file) {
        arrivals.note(name);
        try {
            client.putObject(
                    request -> request.bucket(bucket).key(name), RequestBody.fromFile(file));
        } catch (SdkException refused) {
            throw new BlobsUnavailable(refused);
        }
    }

    @Override
    public Optional<InputStream> open(String name) {
        try {
            return Optional.of(client.getObject(request -> request.bucket(bucket).key(name)));
        } catch (NoSuchKeyException missing) {
            return Optional.empty();
        } catch (SdkException refused) {
            throw new BlobsUnavailable(refused);
        }
    }

    @Override
    public void remove(String name) {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(name));
        } catch (SdkException refused) {
            throw new BlobsUnavailable(refused);
        }
    }

    @Override
    public int removeStray(Instant before) {
        int removed = 0;
        for (var name : arrivals.before(before)) {
            if (arrivals.settle(name, before, this::remove)) {
                removed++;
            }
        }
        return removed;
    }

    @PreDestroy
    void close() {
        client.close();
    }
}

package nl.millenniumgemeenten.gateway.site;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ChangeJson;
import nl.millenniumgemeenten.events.ChangeType;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one snapshot on disk, so that a restart starts from there, even with Kafka away.
/// Compressed text: a line that names the format, a line for the cluster, a line for each
/// partition, and a line `type TAB json` for each change. A new snapshot replaces the old one in
/// one step.
@Singleton
class Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    /// Names the contracts too: a gateway that knows more, or less, of the events reads all of them
    /// again, because a snapshot holds only what its writer knew.
    private static final String FORMAT = "site-snapshot 1 " + contracts();

    private final Path file;

    Snapshots(SiteConfiguration configuration) {
        this.file = configuration.snapshotDirectory().resolve("site.snapshot.gz");
    }

    void write(Snapshot snapshot) throws IOException {
        Files.createDirectories(file.getParent());
        var fresh = Files.createTempFile(file.getParent(), "site", ".part");
        try (var out =
                new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(fresh), 1 << 16),
                        StandardCharsets.UTF_8)) {
            out.write(FORMAT + "\n");
            out.write("cluster\t" + snapshot.clusterId() + "\n");
            for (var position : snapshot.positions().entrySet()) {
                var partition = position.getKey();
                out.write("position\t" + partition.topic() + "\t" + partition.partition());
                out.write("\t" + position.getValue() + "\n");
            }
            for (var change : snapshot.changes()) {
                out.write(ChangeType.of(change).typeName() + "\t");
                out.write(new String(ChangeJson.write(change), StandardCharsets.UTF_8));
                out.write("\n");
            }
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(fresh);
            throw broken;
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The snapshot, or nothing if there is none or it cannot be read: then all is read from the
    /// topics again.
    Optional<Snapshot> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                                StandardCharsets.UTF_8))) {
            return Optional.of(read(lines));
        } catch (IOException | RuntimeException unreadable) {
            LOG.atWarn()
                    .addKeyValue("file", file)
                    .addKeyValue("cause", unreadable.toString())
                    .log("snapshot cannot be read, starting without");
            return Optional.empty();
        }
    }

    private static Snapshot read(BufferedReader lines) throws IOException {
        if (!FORMAT.equals(lines.readLine())) {
            throw new IOException("Not a snapshot of this version");
        }
        var clusterId = "";
        var positions = new HashMap<TopicPartition, Long>();
        List<Change> changes = new ArrayList<>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var parts = line.split("\t", 2);
            switch (parts[0]) {
                case "cluster" -> clusterId = parts[1];
                case "position" -> {
                    var position = parts[1].split("\t", 3);
                    positions.put(
                            new TopicPartition(position[0], Integer.parseInt(position[1])),
                            Long.valueOf(position[2]));
                }
                default -> changes.add(change(parts[0], parts[1]));
            }
        }
        return new Snapshot(clusterId, positions, changes);
    }

    private static Change change(String typeName, String json) throws IOException {
        var type =
                ChangeType.named(typeName)
                        .orElseThrow(() -> new IOException("Of another version: " + typeName));
        return ChangeJson.read(type, json.getBytes(StandardCharsets.UTF_8));
    }

    /// A hash of all JSON Schemas.
    private static String contracts() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var type : ChangeType.values()) {
                try (var schema = ChangeType.class.getResourceAsStream(type.schemaResource())) {
                    digest.update(Objects.requireNonNull(schema).readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException | NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

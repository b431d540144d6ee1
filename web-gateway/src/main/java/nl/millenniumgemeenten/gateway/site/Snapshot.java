package nl.millenniumgemeenten.gateway.site;

import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.events.Change;
import org.apache.kafka.common.TopicPartition;

/// The last change of every aggregate, and how far each partition was read to get there.
///
/// @param clusterId the Kafka cluster that the positions are of: in another they mean nothing
/// @param positions the next offset to read, for each partition
record Snapshot(String clusterId, Map<TopicPartition, Long> positions, List<Change> changes) {
    Snapshot {
        positions = Map.copyOf(positions);
        changes = List.copyOf(changes);
    }
}

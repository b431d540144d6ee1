package nl.millenniumgemeenten.gateway.site;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import nl.millenniumgemeenten.events.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// What the cluster has of our topics.
///
/// @param clusterId which cluster it is
/// @param partitions all partitions of all topics
record SiteTopics(String clusterId, List<TopicPartition> partitions) {
    SiteTopics {
        partitions = List.copyOf(partitions);
    }

    /// The topics, or nothing while the services have not created all of them.
    static Optional<SiteTopics> find(String bootstrapServers) throws InterruptedException {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("default.api.timeout.ms", 5_000);
        settings.put("request.timeout.ms", 3_000);
        settings.put("reconnect.backoff.max.ms", 500);
        try (var admin = Admin.create(settings)) {
            var clusterId = admin.describeCluster().clusterId().get();
            var names = Arrays.stream(Topic.values()).map(Topic::topicName).toList();
            var partitions =
                    admin.describeTopics(names).allTopicNames().get().values().stream()
                            .flatMap(topic ->
                                    topic.partitions().stream()
                                            .map(partition ->
                                                    new TopicPartition(
                                                            topic.name(), partition.partition())))
                            .toList();
            return Optional.of(new SiteTopics(clusterId, partitions));
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new KafkaException("The topics cannot be seen", refused.getCause());
        }
    }
}

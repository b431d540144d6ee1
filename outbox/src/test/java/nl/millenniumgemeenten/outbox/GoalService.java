package nl.millenniumgemeenten.outbox;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.TestStack;

/// The smallest service there is: goals, an outbox and its relay.
final class GoalService implements AutoCloseable {
    private final ApplicationContext context;

    private GoalService(ApplicationContext context) {
        this.context = context;
    }

    static GoalService start(Database database, String source) {
        return start(database, source, Map.of());
    }

    /// Starts it; what stands in `more` goes before what it is otherwise configured with.
    static GoalService start(Database database, String source, Map<String, Object> more) {
        var properties = new HashMap<String, Object>();
        properties.put("datasources.default.url", database.jdbcUrl());
        properties.put("datasources.default.username", database.user());
        properties.put("datasources.default.password", database.password());
        properties.put("datasources.default.dialect", "POSTGRES");
        properties.put("datasources.default.maximum-pool-size", 10);
        properties.put("flyway.datasources.default.enabled", true);
        properties.put("flyway.datasources.default.out-of-order", true);
        properties.put(
                "flyway.datasources.default.locations", "classpath:db/goal,classpath:db/outbox");
        properties.put("outbox.source", source);
        properties.put("outbox.schemas", "https://example.org/schemas/");
        properties.put("outbox.poll", Duration.ofMillis(200));
        properties.put("outbox.retry", Duration.ofMillis(200));
        properties.putAll(more);
        if (!properties.containsKey("outbox.bootstrap-servers")) {
            properties.put("outbox.bootstrap-servers", TestStack.bootstrapServers());
        }
        return new GoalService(
                ApplicationContext.builder()
                        .deduceEnvironment(false)
                        .properties(properties)
                        .start());
    }

    Goals goals() {
        return context.getBean(Goals.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}

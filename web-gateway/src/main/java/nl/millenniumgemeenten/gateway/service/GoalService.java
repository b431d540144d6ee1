package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The goals, at the service that keeps the register.
@Singleton
public class GoalService {
    private static final Argument<GoalJson> GOAL = Argument.of(GoalJson.class);
    private static final Argument<ItemsJson<GoalJson>> GOALS = ContentService.items(GoalJson.class);

    private final ServiceCalls calls;
    private final URI address;

    GoalService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.municipality();
    }

    /// Every goal, by number.
    public Outcome<ItemsJson<GoalJson>> list(Caller caller) {
        return calls.send(Call.get(address.resolve("/goals?limit=100"), caller), GOALS);
    }

    /// One goal.
    public Outcome<GoalJson> read(int number, Caller caller) {
        return calls.send(Call.get(uri(number), caller), GOAL);
    }

    /// A goal that is not there yet.
    public Outcome<GoalJson> create(int number, Map<String, Object> content, Caller caller) {
        return calls.send(Call.create(uri(number), caller, content), GOAL);
    }

    /// Saves a goal over the revision that the writer saw.
    public Outcome<GoalJson> save(
            int number, long revision, Map<String, Object> content, Caller caller) {
        return calls.send(Call.put(uri(number), caller, revision, content), GOAL);
    }

    private URI uri(int number) {
        return address.resolve("/goals/" + number);
    }
}

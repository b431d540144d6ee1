package nl.millenniumgemeenten.municipality.goal;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Defines a goal of the campaign, or words it anew.
@Singleton
public class DefineGoal {
    private static final Logger LOG = LoggerFactory.getLogger(DefineGoal.class);

    private final Goals goals;
    private final InstantSource clock;

    DefineGoal(Goals goals, InstantSource clock) {
        this.goals = goals;
        this.clock = clock;
    }

    /// A goal as it should be.
    public record Command(Goal goal, Expected expected, Author by) {}

    /// Stores and announces the goal.
    @Transactional
    public Revised<Goal> handle(Command command) {
        var defined = goals.save(command.goal(), command.expected(), command.by(), clock.instant());
        LOG.atInfo()
                .addKeyValue("goal", command.goal().number())
                .addKeyValue("revision", defined.revision())
                .addKeyValue("by", command.by().id())
                .log("goal defined");
        return defined;
    }
}

package nl.millenniumgemeenten.municipality.goal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.millenniumgemeenten.municipality.register.Database;
import nl.millenniumgemeenten.municipality.register.Fault;
import nl.millenniumgemeenten.municipality.register.RegisterTable;
import nl.millenniumgemeenten.outbox.Outbox;

/// The goals of the campaign.
@Singleton
public class Goals extends RegisterTable<Goal> {
    Goals(Database database, Outbox outbox) {
        super(database, outbox, new GoalShape());
    }

    /// The numbers that a participant can choose from.
    public Set<Integer> numbers() {
        return everything().stream()
                .map(revised -> revised.state().number())
                .collect(toUnmodifiableSet());
    }

    /// Those of these numbers that no goal has, each as a fault of the field `goals`.
    public List<Fault> unknown(Collection<Integer> chosen) {
        var known = numbers();
        return chosen.stream()
                .filter(goal -> !known.contains(goal))
                .map(goal -> new Fault("goals", "Doel " + goal + " bestaat niet."))
                .toList();
    }
}

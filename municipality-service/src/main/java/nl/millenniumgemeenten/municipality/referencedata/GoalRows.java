package nl.millenniumgemeenten.municipality.referencedata;

import java.util.LinkedHashMap;
import java.util.List;
import nl.millenniumgemeenten.municipality.goal.Goal;
import nl.millenniumgemeenten.municipality.register.Decision;

/// Reads `goals.csv`: one row per goal of the campaign.
final class GoalRows {
    static final String FILE = "goals.csv";
    static final List<String> COLUMNS = List.of("number", "text", "theme");

    private GoalRows() {}

    /// The goals in sound rows.
    static List<Candidate<Goal>> read(List<ReferenceRow> rows) {
        var read = new LinkedHashMap<Integer, Candidate<Goal>>();
        for (var row : rows) {
            row.required("number");
            int number = row.integer("number").orElse(1);
            switch (Goal.of(number, row.text("text"), row.text("theme"))) {
                case Decision.Refused<Goal>(var faults) ->
                        faults.forEach(fault -> row.refuse(fault.field(), fault.detail()));
                case Decision.Accepted<Goal>(var goal) -> {
                    if (row.sound() && read.putIfAbsent(number, candidate(goal, row)) != null) {
                        row.refuse("number", "doel " + number + " staat er al");
                    }
                }
            }
        }
        return List.copyOf(read.values());
    }

    private static Candidate<Goal> candidate(Goal goal, ReferenceRow row) {
        return new Candidate<>(goal.number(), goal, Fingerprint.of(List.of(row), COLUMNS));
    }
}

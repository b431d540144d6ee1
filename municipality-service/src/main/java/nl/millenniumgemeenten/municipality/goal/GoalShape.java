package nl.millenniumgemeenten.municipality.goal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.register.TableShape;

/// A goal as a row and as a published change.
final class GoalShape implements TableShape<Goal> {
    @Override
    public String table() {
        return "goal";
    }

    @Override
    public List<String> columns() {
        return List.of("number", "text", "theme");
    }

    @Override
    public Object id(Goal goal) {
        return goal.number();
    }

    @Override
    public Object[] values(Goal goal) {
        return new Object[] {goal.number(), goal.text(), goal.theme()};
    }

    @Override
    public Goal read(ResultSet row) throws SQLException {
        return new Goal(row.getInt("number"), row.getString("text"), row.getString("theme"));
    }

    @Override
    public Change change(Revised<Goal> changed) {
        var goal = changed.state();
        return new GoalChange.Defined(
                goal.number(), changed.revision(), goal.text(), goal.theme(), changed.recordedAt());
    }
}

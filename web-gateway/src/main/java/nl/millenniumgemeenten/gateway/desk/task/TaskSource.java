package nl.millenniumgemeenten.gateway.desk.task;

import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// One kind of task. Every part of the desk can add its own; they stand on one screen.
public interface TaskSource {

    /// What these tasks are, such as "Activiteiten om te lezen".
    String title();

    /// Where they stand among the kinds, the lowest first.
    int order();

    /// What waits, oldest first.
    Outcome<List<Task>> open(Editor editor);
}

package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.subscription.compose.Finding;

/// What was found when issues were checked; of each the last time only.
@Singleton
class IssueChecks {
    private final Rows rows;
    private final JsonMapper json;

    IssueChecks(Rows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /// One check.
    record Check(int edition, List<Finding> findings, Instant doneAt) {
        Check {
            findings = List.copyOf(findings);
        }
    }

    /// Keeps it in the place of an earlier one.
    @Transactional
    public void put(IssueId issue, Check check) {
        rows.update(
                """
                insert into issue_check (issue_id, edition, findings, done_at)
                select id, ?, ?, ? from issue where id = ?
                on conflict on constraint issue_check_pkey do update
                set edition = excluded.edition, findings = excluded.findings,
                    done_at = excluded.done_at
                """,
                check.edition(),
                written(check.findings()),
                check.doneAt(),
                issue.value());
    }

    /// The last one.
    @ReadOnly
    public Optional<Check> of(IssueId issue) {
        return rows.first(
                "select edition, findings, done_at from issue_check where issue_id = ?",
                row ->
                        new Check(
                                row.getInt("edition"),
                                read(Rows.text(row, "findings")),
                                Rows.moment(row, "done_at")),
                issue.value());
    }

    private String written(List<Finding> findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<Finding> read(String written) {
        try {
            return json.readValue(written, Argument.listOf(Finding.class));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

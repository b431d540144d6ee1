package nl.millenniumgemeenten.content.moderation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.problem.StaleRevision;

/// Keeps the settings of discussions.
@Singleton
class DiscussionSettingsRow {
    private final Database database;

    DiscussionSettingsRow(Database database) {
        this.database = database;
    }

    DiscussionSettings get() {
        return database.first(
                        "select revision, first_waits, later_wait from discussion_settings",
                        DiscussionSettingsRow::settings)
                .orElseThrow();
    }

    /// @throws StaleRevision if somebody else changed them since
    DiscussionSettings save(long expectedRevision, boolean firstWaits, boolean laterWait) {
        return database.first(
                        """
                        update discussion_settings
                        set first_waits = ?, later_wait = ?, revision = revision + 1
                        where revision = ?
                        returning revision, first_waits, later_wait
                        """,
                        DiscussionSettingsRow::settings,
                        firstWaits,
                        laterWait,
                        expectedRevision)
                .orElseThrow(() -> new StaleRevision(get().revision()));
    }

    private static DiscussionSettings settings(ResultSet row) throws SQLException {
        return new DiscussionSettings(
                row.getLong("revision"),
                row.getBoolean("first_waits"),
                row.getBoolean("later_wait"));
    }
}

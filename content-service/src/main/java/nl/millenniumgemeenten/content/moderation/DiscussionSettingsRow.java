package nl.millenniumgemeenten.content.moderation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.problem.StaleRevision;

/// Keeps the settings of discussions.
@Singleton
class DiscussionSettingsRow {
    private static final String COLUMNS =
            "revision, first_waits, later_wait, most_links, spam_waits";

    private final Database database;

    DiscussionSettingsRow(Database database) {
        this.database = database;
    }

    DiscussionSettings get() {
        return database.first(
                        "select " + COLUMNS + " from discussion_settings",
                        DiscussionSettingsRow::settings)
                .orElseThrow();
    }

    /// Keeps them in place of those with their revision.
    ///
    /// @throws StaleRevision if somebody else changed them since
    DiscussionSettings save(DiscussionSettings settings) {
        return database.first(
                        """
                        update discussion_settings
                        set first_waits = ?, later_wait = ?, most_links = ?, spam_waits = ?,
                            revision = revision + 1
                        where revision = ?
                        returning \
                        """
                                + COLUMNS,
                        DiscussionSettingsRow::settings,
                        settings.firstWaits(),
                        settings.laterWait(),
                        settings.mostLinks().orElse(null),
                        settings.spamWaits(),
                        settings.revision())
                .orElseThrow(() -> new StaleRevision(get().revision()));
    }

    private static DiscussionSettings settings(ResultSet row) throws SQLException {
        return new DiscussionSettings(
                row.getLong("revision"),
                row.getBoolean("first_waits"),
                row.getBoolean("later_wait"),
                Optional.ofNullable(Columns.numberOrNull(row, "most_links")),
                row.getBoolean("spam_waits"));
    }
}

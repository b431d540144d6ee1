package nl.millenniumgemeenten.content.media.blob;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;

/// What was sent to a bucket lately. A bucket cannot tell in one step what is old and remove it;
/// the rows here can, for as long as everybody writes them first.
@Singleton
class Arrivals {
    private final Database database;

    Arrivals(Database database) {
        this.database = database;
    }

    /// Says that something is about to be sent. Waits for who is removing the same.
    @Transactional
    void note(String name) {
        database.update(
                """
                insert into media_arrival (name, noted_at) values (?, now())
                on conflict (name) do update set noted_at = now()
                """,
                name);
    }

    /// What was sent last before a moment.
    @ReadOnly
    List<String> before(Instant moment) {
        return database.list(
                "select name from media_arrival where noted_at < ?",
                row -> Columns.text(row, "name"),
                moment);
    }

    /// Is done with something that was sent before a moment, unless it is on its way again or
    /// somebody else is done with it. What belongs to no file is removed first; until then, who
    /// sends it again waits.
    ///
    /// @return whether it was removed
    @Transactional
    boolean settle(String name, Instant moment, Consumer<String> remove) {
        int settled =
                database.update(
                        "delete from media_arrival where name = ? and noted_at < ?", name, moment);
        if (settled == 0 || belongsToFile(name)) {
            return false;
        }
        remove.accept(name);
        return true;
    }

    private boolean belongsToFile(String name) {
        return database.any("select from media_file where hash = split_part(?, '/', 1)", name);
    }
}

package nl.millenniumgemeenten.content.media.blob;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.millenniumgemeenten.content.database.Database;

/// Reads one piece of what is kept in the database, in a transaction of its own: whoever takes the
/// bytes may be slow, and must not hold a connection meanwhile.
@Singleton
class BlobPieces {
    private final Database database;

    BlobPieces(Database database) {
        this.database = database;
    }

    @ReadOnly
    Optional<byte[]> piece(String name, int number) {
        return database.first(
                "select content from media_blob where name = ? and piece = ?",
                row -> row.getBytes("content"),
                name,
                number);
    }
}

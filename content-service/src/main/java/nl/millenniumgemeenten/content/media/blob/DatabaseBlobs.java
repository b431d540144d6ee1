package nl.millenniumgemeenten.content.media.blob;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;

/// Keeps bytes in the database, in pieces: no more than one piece is in memory.
@Singleton
@Requires(property = "media.bucket", value = "", defaultValue = "")
class DatabaseBlobs implements Blobs {
    private static final int PIECE = 512 * 1024;

    private final Database database;
    private final BlobPieces pieces;

    DatabaseBlobs(Database database, BlobPieces pieces) {
        this.database = database;
        this.pieces = pieces;
    }

    @Override
    @Transactional
    public void put(String name, Path file) throws IOException {
        int known =
                database.update(
                        "update media_blob set kept_at = now() where name = ? and piece = 0", name);
        if (known > 0) {
            return;
        }
        try (var in = Files.newInputStream(file)) {
            int piece = 0;
            for (var content = in.readNBytes(PIECE);
                    content.length > 0 || piece == 0;
                    content = in.readNBytes(PIECE)) {
                database.update(
                        """
                        insert into media_blob (name, piece, content) values (?, ?, ?)
                        on conflict (name, piece) do nothing
                        """,
                        name,
                        piece++,
                        content);
            }
        }
    }

    @Override
    public Optional<InputStream> open(String name) {
        return pieces.piece(name, 0).map(first -> new PieceStream(name, first));
    }

    @Override
    @Transactional
    public void remove(String name) {
        database.update("delete from media_blob where name = ?", name);
    }

    /// Who keeps the same at that moment waits for the first piece, and then writes all of them.
    @Override
    @Transactional
    public int removeStray(Instant before) {
        var names =
                database.list(
                        """
                        delete from media_blob where piece = 0 and kept_at < ? and not exists (
                            select from media_file where hash = split_part(name, '/', 1))
                        returning name
                        """,
                        row -> Columns.text(row, "name"),
                        before);
        database.update(
                "delete from media_blob where name = any (?)", Database.Array.ofTexts(names));
        return names.size();
    }

    /// Fetches the pieces as they are asked for.
    private final class PieceStream extends InputStream {
        private final String name;
        private byte[] piece;
        private int number;
        private int at;

        PieceStream(String name, byte[] first) {
            this.name = name;
            this.piece = first;
        }

        @Override
        public int read() {
            return hasMore() ? piece[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, offset, count);
            at += count;
            return count;
        }

        private boolean hasMore() {
            if (at == piece.length && piece.length == PIECE) {
                piece = pieces.piece(name, ++number).orElse(new byte[0]);
                at = 0;
            }
            return at < piece.length;
        }
    }
}

package nl.millenniumgemeenten.bench.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import nl.millenniumgemeenten.localstack.Database;

/// The least that can be done with files in a database: their lines, as they are, in a table of
/// text, a statement per file, in one transaction.
record RawLines(Database database) {

    /// The seconds that it takes.
    double store(List<Path> files) throws SQLException, IOException {
        var begin = System.nanoTime();
        try (var connection = database.connect();
                var create = connection.createStatement()) {
            connection.setAutoCommit(false);
            create.execute("create table line (text text)");
            try (var insert =
                    connection.prepareStatement("insert into line select unnest(?::text[])")) {
                for (var file : files) {
                    insert.setArray(
                            1,
                            connection.createArrayOf("text", Files.readAllLines(file).toArray()));
                    insert.execute();
                }
            }
            connection.commit();
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}

package nl.millenniumgemeenten.bench.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.localstack.Database;

/// `bin/register`, as somebody types it, on a database of its own.
record RegisterCommand(Path repository, Database database) {

    /// The seconds from the command to its end.
    double time(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(repository.resolve("bin/register").toString()));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command)
                        .directory(repository.toFile())
                        .redirectErrorStream(true);
        builder.environment().put("DATABASE_URL", database.jdbcUrl());
        builder.environment().put("DATABASE_USER", database.user());
        builder.environment().put("DATABASE_PASSWORD", database.password());
        var begin = System.nanoTime();
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("bin/register did not do it:\n" + said);
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}

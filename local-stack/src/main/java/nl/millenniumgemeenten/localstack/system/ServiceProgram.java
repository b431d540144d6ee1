package nl.millenniumgemeenten.localstack.system;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What it takes to run a service: data, so that the system does not care which services there are.
///
/// @param classPath in the order it is searched; a start-up cache only fits the very same
/// @param needsDatabase whether it should wait for PostgreSQL before it starts
public record ServiceProgram(
        String name,
        List<Path> classPath,
        String mainClass,
        List<String> flags,
        Map<String, String> environment,
        int port,
        boolean needsDatabase) {

    /// The class path that a module's build leaves in its `target`.
    static List<Path> classPathOf(Path target, String module) {
        var jar = target.resolve(module + ".jar");
        if (!Files.exists(jar)) {
            throw new StartFailure(
                    "%s is not built: run bin/build first (%s is missing).".formatted(module, jar));
        }
        var classPath = new ArrayList<Path>();
        classPath.add(jar);
        try (var libraries = Files.newDirectoryStream(target.resolve("lib"), "*.jar")) {
            libraries.forEach(classPath::add);
        } catch (IOException missing) {
            throw new StartFailure(module + " is not built: run bin/build first.", missing);
        }
        // Directories list their files in no order that can be relied on.
        classPath.subList(1, classPath.size()).sort(null);
        return List.copyOf(classPath);
    }

    /// The command that runs it with some more flags.
    List<String> command(List<String> moreFlags) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(moreFlags);
        command.add("-cp");
        command.add(
                classPath.stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
        command.add(mainClass);
        return command;
    }

    /// Answers 200 when the service is ready for work.
    URI readiness() {
        return URI.create("http://127.0.0.1:" + port + "/health/readiness");
    }
}

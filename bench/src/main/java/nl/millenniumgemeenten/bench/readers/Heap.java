package nl.millenniumgemeenten.bench.readers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What lives in the heap of a Java process of ours, after everything else was cleared away.
final class Heap {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

    private final ProcessHandle process;

    Heap(ProcessHandle process) {
        this.process = process;
    }

    /// In bytes. The histogram of what lives is made after a full collection.
    long live() throws IOException {
        var java = Path.of(process.info().command().orElseThrow());
        var jcmd =
                new ProcessBuilder(
                                java.resolveSibling("jcmd").toString(),
                                Long.toString(process.pid()),
                                "GC.class_histogram")
                        .redirectErrorStream(true)
                        .start();
        var text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var total = TOTAL.matcher(text);
        if (!total.find()) {
            throw new IllegalStateException("jcmd says: " + text.lines().findFirst().orElse(""));
        }
        return Long.parseLong(total.group(1));
    }
}

package nl.millenniumgemeenten.bench.newsletter;

import java.util.List;
import java.util.function.Supplier;
import nl.millenniumgemeenten.bench.Benchmark;
import nl.millenniumgemeenten.bench.Line;
import nl.millenniumgemeenten.bench.Quantity;
import nl.millenniumgemeenten.bench.RunningSystem;
import nl.millenniumgemeenten.bench.Samples;

/// An issue to many readers, each start on disk before its dot, beside `smtp-source` with kept
/// connections and messages of the same size, to the same sink. A lane waits for the disk, which
/// the source does not, so there are three times as many of them. One after the other and again,
/// because a machine has moods.
public final class NewsletterBenchmark implements Benchmark {
    private static final double BAR = 0.8;
    private static final int READERS = 50_000;
    private static final int CONNECTIONS = 32;
    private static final int LANES = 96;
    private static final int BYTES = 10_240;
    private static final int ROUNDS = 3;
    private static final String PARAGRAPH =
            "<p>Nieuws van de gemeenten, deze maand: veel te doen en te lezen.</p>\n";

    /// What a message has beside its HTML, nearly.
    private static final int FRAME = 1_200;

    @Override
    public String name() {
        return "newsletter";
    }

    @Override
    public List<Line> measure(Supplier<RunningSystem> system) throws Exception {
        var found = Postfix.start();
        if (found.isEmpty()) {
            System.out.println(
                    "Skipped: newsletter; smtp-source and smtp-sink come with Postfix, which need"
                            + " not run (on Debian: apt-get install postfix).");
            return List.of();
        }
        var running = system.get();
        running.awaitRest();
        try (var postfix = found.get();
                var sender =
                        IssueSender.start(
                                running.process("subscription-service"),
                                running.ownDatabase("newsletter"),
                                postfix.port(),
                                LANES)) {
            sender.readers(READERS);
            var html = PARAGRAPH.repeat((BYTES - FRAME) / PARAGRAPH.length());
            var theirs = new double[ROUNDS];
            var ours = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                theirs[round] = READERS / postfix.send(READERS, CONNECTIONS, BYTES);
                ours[round] = READERS / sender.send(html);
                System.out.printf(
                        "smtp-source %.0f /s, an issue %.0f /s%n", theirs[round], ours[round]);
            }
            return List.of(
                    Line.atLeast(
                            BAR,
                            "an issue to 50,000 readers",
                            Quantity.perSecond(Samples.of(ours).median()),
                            "smtp-source -d -s 32",
                            Quantity.perSecond(Samples.of(theirs).median())));
        }
    }
}

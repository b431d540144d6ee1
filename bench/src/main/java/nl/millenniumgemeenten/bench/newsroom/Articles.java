package nl.millenniumgemeenten.bench.newsroom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.millenniumgemeenten.bench.RunningSystem;

/// The 10,000 articles of the design's bars.
public final class Articles {
    /// How many there are.
    public static final int COUNT = 10_000;

    /// What only the last of them says, so that it tells that all are there.
    public static final String LAST = "Laatstemeting";

    private static final int WRITERS = 4;

    private Articles() {}

    /// Their texts, the same each time.
    public static Stream<Texts.Article> texts() {
        return Stream.generate(new Texts()::next).limit(COUNT);
    }

    /// Publishes them, once on a system, and returns when the services have come to rest.
    public static void publishAll(RunningSystem system)
            throws IOException, InterruptedException, ExecutionException {
        try (var newsroom = new Newsroom(system)) {
            if (newsroom.get("/search?q=" + LAST).path("items").isEmpty()) {
                publishAll(newsroom);
            }
        }
        system.awaitRest();
    }

    private static void publishAll(Newsroom newsroom)
            throws IOException, InterruptedException, ExecutionException {
        var work = new ArrayList<Callable<Boolean>>();
        texts().forEach(article ->
                work.add(() -> {
                    newsroom.publish(article);
                    return true;
                }));
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (var done : writers.invokeAll(work)) {
                done.get();
            }
        }
        newsroom.publish(new Texts.Article(LAST, "Klaar.", "<p>Klaar.</p>"));
    }
}

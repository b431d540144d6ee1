package nl.millenniumgemeenten.gateway.desk.recent;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.service.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks every kind of content what is recent, all at the same time.
@Singleton
public class RecentContent {
    private static final Logger LOG = LoggerFactory.getLogger(RecentContent.class);
    private static final Comparator<Recent> NEWEST_FIRST =
            Comparator.comparing(Recent::at).reversed();

    private final List<RecentSource> sources;

    RecentContent(List<RecentSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /// What is recent.
    ///
    /// @param complete whether every kind answered
    public record Found(List<Recent> items, boolean complete) {
        public Found {
            items = List.copyOf(items);
        }
    }

    /// What this editor saved and visitors do not see yet.
    public Found drafts(Editor editor) {
        var outcomes = atOnce(sources.stream().map(source -> asked(source, editor)).toList());
        var items =
                outcomes.stream()
                        .flatMap(outcome ->
                                outcome instanceof Outcome.Ok<List<Recent>>(var found, _)
                                        ? found.stream()
                                        : Stream.empty());
        return new Found(
                items.sorted(NEWEST_FIRST).limit(RecentSource.MOST).toList(),
                outcomes.stream().noneMatch(RecentContent::silent));
    }

    /// What went live lately.
    public List<Recent> published() {
        return sources.stream()
                .flatMap(source -> source.published().stream())
                .sorted(NEWEST_FIRST)
                .limit(RecentSource.MOST)
                .toList();
    }

    private static Callable<Outcome<List<Recent>>> asked(RecentSource source, Editor editor) {
        return () -> source.drafts(editor);
    }

    /// What an editor may not read is none of theirs; who does not answer may know more.
    private static boolean silent(Outcome<List<Recent>> outcome) {
        return outcome instanceof Outcome.Unavailable<List<Recent>>;
    }

    private static List<Outcome<List<Recent>>> atOnce(
            List<Callable<Outcome<List<Recent>>>> questions) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(questions).stream().map(RecentContent::answer).toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of(new Outcome.Unavailable<>());
        }
    }

    private static Outcome<List<Recent>> answer(Future<Outcome<List<Recent>>> asked) {
        try {
            return asked.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Unavailable<>();
        } catch (ExecutionException broken) {
            LOG.atError().setCause(broken).log("recent content not asked");
            return new Outcome.Unavailable<>();
        }
    }
}

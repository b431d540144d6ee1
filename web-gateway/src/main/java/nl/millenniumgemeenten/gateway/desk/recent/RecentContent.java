package nl.millenniumgemeenten.gateway.desk.recent;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.AtOnce;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Asks every kind of content what is recent, all at the same time.
@Singleton
public class RecentContent {
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
        var outcomes =
                AtOnce.<RecentSource, Outcome<List<Recent>>>ask(
                        sources, source -> source.drafts(editor), _ -> new Outcome.Unavailable<>());
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

    /// What an editor may not read is none of theirs; who does not answer may know more.
    private static boolean silent(Outcome<List<Recent>> outcome) {
        return outcome instanceof Outcome.Unavailable<List<Recent>>;
    }
}

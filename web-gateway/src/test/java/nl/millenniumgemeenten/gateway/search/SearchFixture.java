package nl.millenniumgemeenten.gateway.search;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.site.Site;

/// A search over a site, with the thread that keeps its index.
final class SearchFixture implements AutoCloseable {
    private final Indexer indexer;
    private final Search search;
    private final Suggestions suggestions;

    private SearchFixture(Site site, String directory) {
        var configuration = new SearchConfiguration(directory, Duration.ofSeconds(20));
        var meters = new SimpleMeterRegistry();
        this.indexer = new Indexer(site, configuration, meters);
        this.search = new Search(site, indexer, configuration, meters);
        this.suggestions = new Suggestions(site, indexer);
        indexer.start();
    }

    /// Its index is in memory.
    static SearchFixture over(Site site) {
        return new SearchFixture(site, "");
    }

    /// Its index is in a directory.
    static SearchFixture over(Site site, Path directory) {
        return new SearchFixture(site, directory.toString());
    }

    Indexer indexer() {
        return indexer;
    }

    Found find(String query) {
        return find(new Asked(query, Optional.empty(), 0, "", 0, 1));
    }

    Found find(Asked asked) {
        return search.find(asked).orElseThrow();
    }

    List<String> titles(String query) {
        return find(query).entries().stream().map(Entry::title).toList();
    }

    List<String> suggested(String typed) {
        indexer.awaitNumber(1, Duration.ofSeconds(20));
        return suggestions.of(typed).stream().map(Entry::title).toList();
    }

    @Override
    public void close() {
        try {
            indexer.stop();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

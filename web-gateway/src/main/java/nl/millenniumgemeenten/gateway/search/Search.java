package nl.millenniumgemeenten.gateway.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/// Finds things on the site.
@Singleton
class Search {
    static final int PAGE = 10;

    private final Site site;
    private final Indexer indexer;
    private final SearchConfiguration configuration;
    private final Timer timer;

    Search(Site site, Indexer indexer, SearchConfiguration configuration, MeterRegistry meters) {
        this.site = site;
        this.indexer = indexer;
        this.configuration = configuration;
        this.timer =
                Timer.builder("search")
                        .description("Finding what visitors ask for")
                        .register(meters);
    }

    /// What is found in the site as it is now; nothing while there is no index yet.
    Optional<Found> find(Asked asked) {
        indexer.awaitNumber(site.number(), configuration.patience());
        var image = site.image();
        var sample = Timer.start();
        try {
            return indexer.search(searcher -> find(asked, image, searcher));
        } finally {
            sample.stop(timer);
        }
    }

    private static Found find(Asked asked, SiteImage image, IndexSearcher searcher)
            throws IOException {
        if (QueryWords.of(asked.query()).isEmpty()) {
            return Found.nothing();
        }
        var matching =
                new Matching(searcher.getIndexReader(), asked.query(), image.register().today());
        var filters = new Filters(asked, image);
        var meant = matching.correction();
        var finding = matching.finding(true);
        var counted = searcher.search(finding, Counts.with(filters));
        boolean partly = counted.total() == 0 && matching.hasSeveralWords();
        if (partly) {
            finding = matching.finding(false);
            counted = searcher.search(finding, Counts.with(filters));
        }
        return new Found(
                entries(
                        searcher,
                        narrowed(matching.ranking(finding), filters),
                        asked.page(),
                        image),
                counted.total(),
                counted.byField(),
                meant,
                partly && counted.total() > 0,
                matching.marks());
    }

    private static Query narrowed(Query query, Filters filters) {
        var narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
        for (var field : Filters.fields()) {
            var chosen = filters.chosen(field);
            if (!chosen.isEmpty()) {
                narrowed.add(
                        KeywordField.newSetQuery(
                                field, chosen.stream().map(BytesRef::new).toList()),
                        Occur.FILTER);
            }
        }
        return narrowed.build();
    }

    private static List<Entry> entries(
            IndexSearcher searcher, Query query, int page, SiteImage image) throws IOException {
        var best = searcher.search(query, page * PAGE).scoreDocs;
        var known = new Entries(image);
        var entries = new ArrayList<Entry>();
        for (int at = (page - 1) * PAGE; at < best.length; at++) {
            // What left the site a moment ago is not shown, even if the index still has it.
            known.find(key(searcher, best[at])).ifPresent(entries::add);
        }
        return entries;
    }

    static Key key(IndexSearcher searcher, ScoreDoc hit) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        var keys = DocValues.getSorted(leaf.reader(), Fields.KEY);
        if (!keys.advanceExact(hit.doc - leaf.docBase)) {
            throw new IllegalStateException("A document without a key");
        }
        return Key.parse(keys.lookupOrd(keys.ordValue()).utf8ToString());
    }
}

package nl.millenniumgemeenten.gateway.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.millenniumgemeenten.gateway.site.NameOrder;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The words of the site in Lucene's files. Each document carries the fingerprint of what it was
/// made from, so the index says itself how far it is: one that lags behind is brought up to date,
/// and one that cannot be read or that another version wrote is thrown away. One thread writes.
final class SearchIndex implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    /// To be raised with every change in what is indexed or how words are made.
    private static final String FORMAT = "search-index 2";

    private static final String FORMAT_KEY = "format";
    private static final double BUFFER_MEGABYTES = 4;
    private static final double CACHED_SEGMENT_MEGABYTES = 1;
    private static final double CACHED_MEGABYTES = 4;
    private static final int LONGEST_TITLE_BEGINNING = 24;

    private static final FieldType BEGINNINGS = new FieldType();

    static {
        BEGINNINGS.setTokenized(true);
        BEGINNINGS.setOmitNorms(true);
        BEGINNINGS.setIndexOptions(IndexOptions.DOCS);
        BEGINNINGS.freeze();
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private SearchIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(directory, configuration());
        this.searchers = new SearcherManager(writer, null);
    }

    /// The index in a directory, made anew if it is not one of this version. Without a directory,
    /// or where another process holds it, it is kept in memory.
    ///
    /// @param anew throws away what is there
    static SearchIndex open(Optional<Path> path, boolean anew) throws IOException {
        if (path.isEmpty()) {
            return new SearchIndex(new ByteBuffersDirectory());
        }
        var directory = path.get();
        Files.createDirectories(directory);
        try {
            if (anew || !isOurs(directory)) {
                throwAway(directory);
            }
            return opened(directory);
        } catch (LockObtainFailedException held) {
            LOG.atWarn()
                    .addKeyValue("directory", directory)
                    .addKeyValue("cause", held.toString())
                    .log("search index is in use by another, keeping one in memory");
            return new SearchIndex(new ByteBuffersDirectory());
        } catch (IOException | RuntimeException unreadable) {
            LOG.atWarn()
                    .addKeyValue("directory", directory)
                    .addKeyValue("cause", unreadable.toString())
                    .log("search index cannot be read, making it anew");
            if (anew) {
                throw unreadable;
            }
            return open(path, true);
        }
    }

    private static SearchIndex opened(Path path) throws IOException {
        // What one change adds is small and soon merged: it need not become files before a commit.
        var directory =
                new NRTCachingDirectory(
                        new MMapDirectory(path), CACHED_SEGMENT_MEGABYTES, CACHED_MEGABYTES);
        try {
            return new SearchIndex(directory);
        } catch (IOException | RuntimeException broken) {
            IOUtils.closeWhileHandlingException(directory);
            throw broken;
        }
    }

    /// Whether there is nothing here, or an index of this version.
    private static boolean isOurs(Path path) throws IOException {
        try (var directory = new MMapDirectory(path)) {
            if (!DirectoryReader.indexExists(directory)) {
                return true;
            }
            try (var reader = DirectoryReader.open(directory)) {
                return FORMAT.equals(reader.getIndexCommit().getUserData().get(FORMAT_KEY));
            }
        }
    }

    /// Whoever writes in it now keeps it.
    ///
    /// @throws LockObtainFailedException if another process does
    private static void throwAway(Path path) throws IOException {
        LOG.atInfo().addKeyValue("directory", path).log("search index is thrown away");
        var lock = path.resolve(IndexWriter.WRITE_LOCK_NAME);
        try (var directory = new MMapDirectory(path);
                var _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
        // Nothing is ever written in one of ours.
        if (Files.size(lock) > 0) {
            Files.delete(lock);
        }
    }

    private static IndexWriterConfig configuration() {
        var merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(2, 1);
        var policy = new TieredMergePolicy();
        policy.setDeletesPctAllowed(5);
        // Whoever asks to forget means every word, also one document of ten thousand.
        policy.setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig(new DutchAnalyzer())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergeScheduler(merges)
                .setMergePolicy(policy)
                .setCommitOnClose(false);
    }

    /// The searcher over what was last made visible. To be given back.
    IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /// Brings everything up to date with all entries.
    void bringUpToDate(Entries entries) throws IOException {
        var known = fingerprints();
        var left = new HashSet<>(known.keySet());
        for (var entry : (Iterable<Entry>) entries.all()::iterator) {
            var key = entry.key().text();
            left.remove(key);
            if (!Long.valueOf(entry.fingerprint()).equals(known.get(key))) {
                writer.updateDocument(new Term(Fields.KEY, key), document(entry));
            }
        }
        for (var key : left) {
            writer.deleteDocuments(new Term(Fields.KEY, key));
        }
    }

    /// Brings what these keys name up to date.
    void bringUpToDate(Collection<Key> keys, Entries entries) throws IOException {
        var searcher = acquire();
        try {
            for (var key : keys) {
                var term = new Term(Fields.KEY, key.text());
                var known = fingerprint(searcher, term);
                var entry = entries.find(key);
                if (entry.isEmpty()) {
                    writer.deleteDocuments(term);
                } else if (known.isEmpty() || known.getAsLong() != entry.get().fingerprint()) {
                    writer.updateDocument(term, document(entry.get()));
                }
            }
        } finally {
            release(searcher);
        }
    }

    /// Makes visible what was brought up to date.
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /// Whether something stands in it that was deleted or replaced, which nobody finds any more.
    boolean holdsDeleted() throws IOException {
        var searcher = acquire();
        try {
            return searcher.getIndexReader().hasDeletions();
        } finally {
            release(searcher);
        }
    }

    /// Makes sure that nothing is left on disk of what was deleted, its words neither.
    void forget() throws IOException {
        writer.forceMergeDeletes(true);
        commit();
        show();
        writer.deleteUnusedFiles();
    }

    /// Keeps what there is through a restart.
    void commit() throws IOException {
        writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT).entrySet());
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(searchers, writer, directory);
    }

    private Map<String, Long> fingerprints() throws IOException {
        var searcher = acquire();
        try {
            return fingerprints(searcher);
        } finally {
            release(searcher);
        }
    }

    /// The fingerprint of everything that is found, by key.
    static Map<String, Long> fingerprints(IndexSearcher searcher) throws IOException {
        var known = new HashMap<String, Long>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var live = leaf.reader().getLiveDocs();
            var keys = DocValues.getSorted(leaf.reader(), Fields.KEY);
            var numbers = DocValues.getNumeric(leaf.reader(), Fields.FINGERPRINT);
            int document = keys.nextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS) {
                if ((live == null || live.get(document)) && numbers.advanceExact(document)) {
                    known.put(keys.lookupOrd(keys.ordValue()).utf8ToString(), numbers.longValue());
                }
                document = keys.nextDoc();
            }
        }
        return known;
    }

    private static OptionalLong fingerprint(IndexSearcher searcher, Term key) throws IOException {
        for (var leaf : searcher.getIndexReader().leaves()) {
            var postings = leaf.reader().postings(key);
            if (postings == null) {
                continue;
            }
            var live = leaf.reader().getLiveDocs();
            int document = postings.nextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(document)) {
                    var numbers = DocValues.getNumeric(leaf.reader(), Fields.FINGERPRINT);
                    return numbers.advanceExact(document)
                            ? OptionalLong.of(numbers.longValue())
                            : OptionalLong.empty();
                }
                document = postings.nextDoc();
            }
        }
        return OptionalLong.empty();
    }

    private static Document document(Entry entry) {
        var document = new Document();
        var key = entry.key().text();
        document.add(new StringField(Fields.KEY, key, Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.KEY, new BytesRef(key)));
        document.add(new NumericDocValuesField(Fields.FINGERPRINT, entry.fingerprint()));
        addKeywords(document, Fields.KIND, List.of(entry.key().kind().word()));
        addKeywords(document, Fields.GOAL, entry.goals());
        addKeywords(document, Fields.MUNICIPALITY, entry.municipalities());
        addKeywords(document, Fields.YEAR, entry.years());
        entry.datedOn()
                .ifPresent(day ->
                        document.add(
                                new LongField(
                                        Fields.DATED,
                                        day.getLong(ChronoField.EPOCH_DAY),
                                        Field.Store.NO)));
        addText(document, Fields.TITLE, entry.title());
        addWords(document, Fields.NAMES, String.join("\n", entry.names()));
        addWords(document, Fields.FORMER_NAMES, String.join("\n", entry.formerNames()));
        addText(document, Fields.SUMMARY, entry.summary());
        addText(document, Fields.ALL, entry.title());
        addText(document, Fields.ALL, String.join("\n", entry.names()));
        addText(document, Fields.ALL, String.join("\n", entry.formerNames()));
        addText(document, Fields.ALL, entry.summary());
        addText(document, Fields.ALL, PlainText.of(entry.bodyHtml()));
        var names = new ArrayList<>(entry.names());
        names.add(entry.title());
        for (var name : names) {
            addName(document, name);
        }
        for (var name : entry.formerNames()) {
            document.add(
                    new StringField(
                            Fields.WHOLE_FORMER_NAME, NameOrder.letters(name), Field.Store.NO));
        }
        return document;
    }

    private static void addName(Document document, String name) {
        var letters = NameOrder.letters(name);
        if (letters.isEmpty()) {
            return;
        }
        if (letters.length() <= 2 * LONGEST_TITLE_BEGINNING) {
            document.add(new StringField(Fields.WHOLE_NAME, letters, Field.Store.NO));
        }
        document.add(new Field(Fields.BEGINNINGS, name, BEGINNINGS));
        for (int end = 1; end <= Math.min(letters.length(), LONGEST_TITLE_BEGINNING); end++) {
            document.add(
                    new StringField(
                            Fields.WHOLE_BEGINNINGS, letters.substring(0, end), Field.Store.NO));
        }
    }

    private static void addKeywords(Document document, String field, List<?> values) {
        for (var value : values) {
            document.add(new KeywordField(field, value.toString(), Field.Store.NO));
        }
    }

    private static void addWords(Document document, String zone, String text) {
        if (!text.isEmpty()) {
            document.add(new TextField(zone, text, Field.Store.NO));
        }
    }

    private static void addText(Document document, String zone, String text) {
        addWords(document, zone, text);
        if (!text.isEmpty()) {
            document.add(new TextField(Fields.stems(zone), text, Field.Store.NO));
        }
    }
}

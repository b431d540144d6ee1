package nl.millenniumgemeenten.gateway.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts what words find: in all, and for each value by which it can be narrowed. A value counts
/// what it would find beside what was chosen of the other fields.
final class Counts extends SimpleCollector {
    private final Filters filters;
    private final List<String> fields = Filters.fields();
    private final List<Map<String, Integer>> counts;
    private final Column[] columns = new Column[fields.size()];
    private int total;

    private Counts(Filters filters) {
        this.filters = filters;
        this.counts =
                fields.stream()
                        .map(_ -> (Map<String, Integer>) new HashMap<String, Integer>())
                        .toList();
    }

    /// What was counted.
    ///
    /// @param byField for each field, how many each value would find
    record Counted(int total, Map<String, Map<String, Integer>> byField) {}

    static CollectorManager<Counts, Counted> with(Filters filters) {
        return new CollectorManager<>() {
            @Override
            public Counts newCollector() {
                return new Counts(filters);
            }

            @Override
            public Counted reduce(Collection<Counts> collectors) {
                int total = 0;
                var byField = new HashMap<String, Map<String, Integer>>();
                for (var one : collectors) {
                    total += one.total;
                    for (int at = 0; at < one.fields.size(); at++) {
                        var sums =
                                byField.computeIfAbsent(one.fields.get(at), _ -> new HashMap<>());
                        one.counts
                                .get(at)
                                .forEach((value, count) -> sums.merge(value, count, Integer::sum));
                    }
                }
                return new Counted(total, byField);
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        for (int at = 0; at < columns.length; at++) {
            columns[at] = new Column(leaf, fields.get(at));
        }
    }

    @Override
    public void collect(int document) throws IOException {
        int failing = -1;
        int failures = 0;
        for (int at = 0; at < columns.length; at++) {
            if (!columns[at].advance(document)) {
                failing = at;
                failures++;
            }
        }
        if (failures == 0) {
            total++;
            for (var column : columns) {
                column.count();
            }
        } else if (failures == 1) {
            columns[failing].count();
        }
    }

    @Override
    public void finish() {
        for (int at = 0; at < columns.length; at++) {
            columns[at].addTo(counts.get(at));
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /// One field in one segment. Values that stand for each other are counted once.
    private final class Column {
        private final SortedSetDocValues values;
        private final int[][] targets;
        private final boolean[] wanted;
        private final boolean open;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final int[] sums;
        private final int[] lastCounted;
        private long[] ordinals = new long[8];
        private int found;
        private int document;

        Column(LeafReaderContext leaf, String field) throws IOException {
            values = DocValues.getSortedSet(leaf.reader(), field);
            int many = (int) values.getValueCount();
            var chosen = filters.chosen(field);
            open = chosen.isEmpty();
            wanted = new boolean[many];
            targets = new int[many][];
            for (int ordinal = 0; ordinal < many; ordinal++) {
                var value = values.lookupOrd(ordinal).utf8ToString();
                wanted[ordinal] = chosen.contains(value);
                targets[ordinal] =
                        filters.countsFor(field, value).stream()
                                .mapToInt(target ->
                                        numbers.computeIfAbsent(target, _ -> numbers.size()))
                                .toArray();
            }
            sums = new int[numbers.size()];
            lastCounted = new int[numbers.size()];
            Arrays.fill(lastCounted, -1);
        }

        /// Reads a document.
        ///
        /// @return whether it is what was asked for
        boolean advance(int next) throws IOException {
            document = next;
            found = 0;
            boolean right = open;
            if (values.advanceExact(next)) {
                int many = values.docValueCount();
                if (many > ordinals.length) {
                    ordinals = new long[2 * many];
                }
                while (found < many) {
                    ordinals[found] = values.nextOrd();
                    right |= wanted[(int) ordinals[found]];
                    found++;
                }
            }
            return right;
        }

        void count() {
            for (int at = 0; at < found; at++) {
                for (int target : targets[(int) ordinals[at]]) {
                    if (lastCounted[target] != document) {
                        lastCounted[target] = document;
                        sums[target]++;
                    }
                }
            }
        }

        void addTo(Map<String, Integer> counted) {
            numbers.forEach((value, number) -> {
                if (sums[number] > 0) {
                    counted.merge(value, sums[number], Integer::sum);
                }
            });
        }
    }
}

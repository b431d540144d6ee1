package nl.millenniumgemeenten.gateway.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyQuery;

/// Words of the site that what somebody typed may stand for, with how many things hold each.
final class LikeTerms {
    private final Map<String, Integer> counts = new HashMap<>();

    void add(String word, int things) {
        counts.put(word, things);
    }

    /// Adds those that are so many mistakes away and begin with the same letter.
    void addLike(Terms terms, String word, int mistakes) throws IOException {
        var like = FuzzyQuery.getFuzzyAutomaton(word, mistakes, 1, true).getTermsEnum(terms);
        for (var term = like.next(); term != null; term = like.next()) {
            add(term.utf8ToString(), like.docFreq());
        }
    }

    /// The commonest first; of those that are as common, in the order of the alphabet.
    List<String> commonest(int most) {
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}

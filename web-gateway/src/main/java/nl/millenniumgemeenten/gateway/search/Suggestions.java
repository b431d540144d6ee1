package nl.millenniumgemeenten.gateway.search;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.gateway.site.NameOrder;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Titles and names that begin with, or almost with, what somebody is typing.
@Singleton
class Suggestions {
    private static final int MOST = 8;
    private static final int MOST_LETTERS = 24;
    private static final int MOST_LIKE_IT = 16;

    private final Site site;
    private final Indexer indexer;

    Suggestions(Site site, Indexer indexer) {
        this.site = site;
        this.indexer = indexer;
    }

    /// The best first; none while there is no index.
    List<Entry> of(String typed) {
        var words = QueryWords.tokens(Fields.TITLE, typed);
        if (words.isEmpty()) {
            return List.of();
        }
        var image = site.image();
        return indexer.search(searcher -> find(searcher, typed, words, image)).orElse(List.of());
    }

    private static List<Entry> find(
            IndexSearcher searcher, String typed, List<String> words, SiteImage image)
            throws IOException {
        var known = new Entries(image);
        var entries = new ArrayList<Entry>();
        for (var hit :
                searcher.search(query(searcher.getIndexReader(), typed, words), MOST).scoreDocs) {
            known.find(Search.key(searcher, hit)).ifPresent(entries::add);
        }
        return entries;
    }

    private static Query query(IndexReader reader, String typed, List<String> words)
            throws IOException {
        var query = new BooleanQuery.Builder();
        for (int at = 0; at < words.size(); at++) {
            boolean last = at == words.size() - 1;
            query.add(beginning(reader, words.get(at)), last || at < 6 ? Occur.MUST : Occur.SHOULD);
        }
        var letters = NameOrder.letters(typed);
        if (!letters.isEmpty()) {
            var beginning = letters.substring(0, Math.min(letters.length(), MOST_LETTERS));
            query.add(constant(Fields.WHOLE_BEGINNINGS, beginning, 8), Occur.SHOULD);
            query.add(constant(Fields.WHOLE_NAME, letters, 8), Occur.SHOULD);
        }
        query.add(constant(Fields.KIND, Kind.MUNICIPALITY.word(), 3), Occur.SHOULD);
        query.add(constant(Fields.KIND, Kind.GOAL.word(), 4), Occur.SHOULD);
        query.add(constant(Fields.KIND, Kind.PAGE.word(), 2), Occur.SHOULD);
        return query.build();
    }

    private static Query beginning(IndexReader reader, String word) throws IOException {
        var cut = word.substring(0, Math.min(word.length(), Fields.LONGEST_BEGINNING));
        var term = new Term(Fields.BEGINNINGS, cut);
        if (reader.docFreq(term) > 0) {
            return constant(Fields.BEGINNINGS, cut, 1);
        }
        // An automaton for two mistakes costs ten times that for one, and whoever makes two is
        // rare.
        for (int mistakes = 1; mistakes <= Mistakes.allowedIn(word); mistakes++) {
            var like = like(reader, cut, mistakes);
            if (!like.isEmpty()) {
                return new DisjunctionMaxQuery(like, 0);
            }
        }
        return new TermQuery(term);
    }

    /// Beginnings that are so many mistakes away, the commonest of them.
    private static List<Query> like(IndexReader reader, String beginning, int mistakes)
            throws IOException {
        var terms = MultiTerms.getTerms(reader, Fields.BEGINNINGS);
        if (terms == null) {
            return List.of();
        }
        var like = new LikeTerms();
        like.addLike(terms, beginning, mistakes);
        return like.commonest(MOST_LIKE_IT).stream()
                .map(word -> constant(Fields.BEGINNINGS, word, 1))
                .toList();
    }

    private static Query constant(String field, String value, float weight) {
        return new BoostQuery(
                new ConstantScoreQuery(new TermQuery(new Term(field, value))), weight);
    }
}

package nl.millenniumgemeenten.gateway.search;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.site.NameOrder;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Makes a query of words, by what the index knows of them. A word that stands somewhere is looked
/// for as it is and by its stem; one that stands nowhere, as a part that was typed of a word or as
/// a mistake. So nobody who spells well is shown what only looks alike.
final class Matching {
    private static final int MOST_LIKE_IT = 24;

    /// News of so many days ago counts half as new.
    private static final int PIVOT_DAYS = 730;

    /// What stands in the title weighs more than in a summary, and that more than in a text; a word
    /// as it was typed more than its stem.
    private static final Map<String, Float> WEIGHTS =
            Map.of(
                    Fields.TITLE,
                    10F,
                    Fields.stems(Fields.TITLE),
                    7F,
                    Fields.NAMES,
                    8F,
                    Fields.SUMMARY,
                    3F,
                    Fields.stems(Fields.SUMMARY),
                    2.1F,
                    Fields.FORMER_NAMES,
                    2F,
                    Fields.BODY,
                    1.4F,
                    Fields.stems(Fields.BODY),
                    1F);

    private static final List<String> WRITTEN =
            List.of(Fields.TITLE, Fields.NAMES, Fields.SUMMARY, Fields.FORMER_NAMES, Fields.BODY);
    private static final List<String> STEMS =
            List.of(
                    Fields.stems(Fields.TITLE),
                    Fields.stems(Fields.SUMMARY),
                    Fields.stems(Fields.BODY));

    private final IndexReader reader;
    private final QueryWords asked;
    private final String typed;
    private final LocalDate today;

    Matching(IndexReader reader, String typed, LocalDate today) {
        this.reader = reader;
        this.asked = QueryWords.of(typed);
        this.typed = typed;
        this.today = today;
    }

    /// What finds it.
    ///
    /// @param all whether every word must be there; else one of them is enough
    Query query(boolean all) throws IOException {
        var query = new BooleanQuery.Builder();
        boolean littleOnly = asked.words().stream().allMatch(QueryWords::saysLittle);
        var words = new BooleanQuery.Builder();
        for (var word : asked.words()) {
            boolean must = littleOnly || !QueryWords.saysLittle(word);
            if (must || all) {
                words.add(word(word), must && all ? Occur.MUST : Occur.SHOULD);
            }
        }
        for (var phrase : asked.phrases()) {
            words.add(phrase(phrase, 0), Occur.MUST);
        }
        query.add(orWholeName(words.build()), Occur.MUST);
        for (var unwanted : asked.unwanted()) {
            query.add(
                    unwanted.size() > 1 ? phrase(unwanted, 0) : written(unwanted.getFirst()),
                    Occur.MUST_NOT);
        }
        prefer(query);
        return query.build();
    }

    /// A name is found by its letters too, so that it does not matter how it is written:
    /// sgravenhage.
    private Query orWholeName(Query words) {
        var letters = NameOrder.letters(typed);
        if (letters.isEmpty()) {
            return words;
        }
        return new BooleanQuery.Builder()
                .add(words, Occur.SHOULD)
                .add(constant(Fields.WHOLE_NAME, letters, 60), Occur.SHOULD)
                .add(constant(Fields.WHOLE_FORMER_NAME, letters, 20), Occur.SHOULD)
                .build();
    }

    /// What makes one thing that was found come before another.
    private void prefer(BooleanQuery.Builder query) {
        if (asked.words().size() > 1) {
            query.add(new BoostQuery(phrase(asked.words(), 1), 0.5F), Occur.SHOULD);
        }
        query.add(
                LongField.newDistanceFeatureQuery(
                        Fields.DATED, 0.6F, today.getLong(ChronoField.EPOCH_DAY), PIVOT_DAYS),
                Occur.SHOULD);
        query.add(constant(Fields.KIND, Kind.PAGE.word(), 0.4F), Occur.SHOULD);
        query.add(constant(Fields.KIND, Kind.GOAL.word(), 0.4F), Occur.SHOULD);
    }

    /// What was typed with each word that stands nowhere replaced by the nearest that does; nothing
    /// if every word stands somewhere or none is near.
    Optional<String> correction() throws IOException {
        var letters = NameOrder.letters(typed);
        if (!letters.isEmpty() && reader.docFreq(new Term(Fields.WHOLE_NAME, letters)) > 0) {
            return Optional.empty();
        }
        var corrected = typed;
        boolean differs = false;
        for (var word : asked.words()) {
            if (isKnown(word) || QueryWords.saysLittle(word)) {
                continue;
            }
            var nearest = nearest(word);
            if (nearest.isEmpty()) {
                continue;
            }
            var folded = corrected.toLowerCase(Locale.ROOT);
            int at = folded.indexOf(word);
            corrected =
                    at < 0
                            ? corrected
                            : corrected.substring(0, at)
                                    + nearest.get()
                                    + corrected.substring(at + word.length());
            differs |= at >= 0;
        }
        return differs ? Optional.of(corrected) : Optional.empty();
    }

    /// What marks the words that it finds.
    Marks marks() throws IOException {
        var known = new HashSet<String>();
        var mistaken = new ArrayList<String>();
        boolean littleOnly = asked.words().stream().allMatch(QueryWords::saysLittle);
        for (var word : asked.words()) {
            if (!isKnown(word)) {
                mistaken.add(word);
            } else if (littleOnly || !QueryWords.saysLittle(word)) {
                known.add(word);
            }
        }
        asked.phrases().forEach(known::addAll);
        return new Marks(known, mistaken);
    }

    /// Whether it can be asked for less.
    boolean hasSeveralWords() {
        return asked.words().stream().filter(word -> !QueryWords.saysLittle(word)).count() > 1;
    }

    private Query word(String word) throws IOException {
        if (isKnown(word)) {
            return known(word);
        }
        var query = new BooleanQuery.Builder();
        if (word.length() >= Mistakes.LEAST_FOR_A_PART) {
            query.add(anywhere(term -> new PrefixQuery(term), word, 0.3F), Occur.SHOULD);
        }
        int mistakes = Mistakes.allowedIn(word);
        if (mistakes > 0) {
            query.add(anywhere(term -> like(term, mistakes), word, 0.2F), Occur.SHOULD);
        }
        var parts = Compounds.parts(word);
        if (!parts.isEmpty()) {
            query.add(together(parts), Occur.SHOULD);
        }
        // A word of one or two letters that stands nowhere finds nothing.
        query.add(written(word), Occur.SHOULD);
        return query.build();
    }

    private Query known(String word) throws IOException {
        var ways = new ArrayList<Query>();
        for (var field : WRITTEN) {
            ways.add(weighed(field, new TermQuery(new Term(field, word))));
        }
        var stem = new Stemmer().stem(word);
        for (var field : STEMS) {
            ways.add(weighed(field, new TermQuery(new Term(field, stem))));
        }
        var parts = Compounds.parts(word);
        if (!parts.isEmpty()) {
            ways.add(together(parts));
        }
        return new DisjunctionMaxQuery(ways, 0.1F);
    }

    /// The words that a compound is made of, written apart.
    private static Query together(List<String> parts) {
        var query = new BooleanQuery.Builder();
        var stemmer = new Stemmer();
        for (var part : parts) {
            var ways = new ArrayList<Query>();
            for (var field : STEMS) {
                ways.add(weighed(field, new TermQuery(new Term(field, stemmer.stem(part)))));
            }
            query.add(new DisjunctionMaxQuery(ways, 0), Occur.MUST);
        }
        return new BoostQuery(query.build(), 0.2F);
    }

    private static Query written(String word) {
        var ways = new ArrayList<Query>();
        for (var field : WRITTEN) {
            ways.add(weighed(field, new TermQuery(new Term(field, word))));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query phrase(List<String> words, int slop) {
        var ways = new ArrayList<Query>();
        for (var field : WRITTEN) {
            var phrase = new PhraseQuery.Builder().setSlop(slop);
            words.forEach(word -> phrase.add(new Term(field, word)));
            ways.add(weighed(field, phrase.build()));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private interface Way {
        Query of(Term term);
    }

    private static Query anywhere(Way way, String word, float weight) {
        var ways = new ArrayList<Query>();
        for (var field : WRITTEN) {
            ways.add(new BoostQuery(weighed(field, way.of(new Term(field, word))), weight));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query like(Term term, int mistakes) {
        return new FuzzyQuery(
                term,
                mistakes,
                1,
                MOST_LIKE_IT,
                true,
                new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(MOST_LIKE_IT));
    }

    private boolean isKnown(String word) throws IOException {
        for (var field : WRITTEN) {
            if (reader.docFreq(new Term(field, word)) > 0) {
                return true;
            }
        }
        var stem = new Stemmer().stem(word);
        for (var field : STEMS) {
            if (reader.docFreq(new Term(field, stem)) > 0) {
                return true;
            }
        }
        return false;
    }

    /// The word of the site that is the fewest mistakes away, in a title or a name before one in a
    /// text; of those the one that stands in most places.
    private Optional<String> nearest(String word) throws IOException {
        if (Mistakes.allowedIn(word) == 0) {
            return Optional.empty();
        }
        for (int mistakes = 1; mistakes <= 2; mistakes++) {
            var automaton = FuzzyQuery.getFuzzyAutomaton(word, mistakes, 0, true);
            for (var field : WRITTEN) {
                var terms = MultiTerms.getTerms(reader, field);
                var nearest =
                        terms == null
                                ? ""
                                : commonest(automaton.getTermsEnum(terms), word.charAt(0));
                if (!nearest.isEmpty()) {
                    return Optional.of(nearest);
                }
            }
        }
        return Optional.empty();
    }

    /// People seldom mistake the first letter.
    private static String commonest(TermsEnum terms, char first) throws IOException {
        var best = "";
        int most = 0;
        for (var term = terms.next(); term != null; term = terms.next()) {
            var word = term.utf8ToString();
            int weight = terms.docFreq() + (word.charAt(0) == first ? 1_000_000 : 0);
            if (weight > most) {
                most = weight;
                best = word;
            }
        }
        return best;
    }

    private static Query weighed(String field, Query query) {
        return new BoostQuery(query, WEIGHTS.getOrDefault(field, 1F));
    }

    private static Query constant(String field, String value, float weight) {
        return new BoostQuery(
                new ConstantScoreQuery(new TermQuery(new Term(field, value))), weight);
    }
}

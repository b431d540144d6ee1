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
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Makes queries of words, by what the index knows of them. A word that stands somewhere is looked
/// for as it is and by its stem; one that stands nowhere, as the beginning of a word or as a
/// mistake. So nobody who spells well is shown what only looks alike. What is found follows from
/// one field with all words and one with all stems; the others only say what comes first.
final class Matching {
    private static final int MOST_LIKE_IT = 12;

    /// More words than this that begin alike are not looked through.
    private static final int MOST_LOOKED_AT = 3000;

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
                    2F);

    private static final List<String> WRITTEN =
            List.of(Fields.TITLE, Fields.NAMES, Fields.SUMMARY, Fields.FORMER_NAMES);
    private static final List<String> STEMS =
            List.of(Fields.stems(Fields.TITLE), Fields.stems(Fields.SUMMARY));
    private static final String ALL_STEMS = Fields.stems(Fields.ALL);

    private final IndexReader reader;
    private final QueryWords asked;
    private final String typed;
    private final LocalDate today;
    private final Stemmer stemmer = new Stemmer();
    private final List<Word> words = new ArrayList<>();

    /// A word that was typed.
    ///
    /// @param meant words of the site that it may stand for, where it stands nowhere itself
    private record Word(String typed, boolean known, List<String> meant) {
        boolean saysLittle() {
            return QueryWords.saysLittle(typed);
        }
    }

    Matching(IndexReader reader, String typed, LocalDate today) throws IOException {
        this.reader = reader;
        this.asked = QueryWords.of(typed);
        this.typed = typed;
        this.today = today;
        for (var word : asked.words()) {
            boolean known = isKnown(word);
            words.add(new Word(word, known, known ? List.of() : meant(word)));
        }
    }

    /// What finds it, in no order.
    ///
    /// @param all whether every word must be there; else one of them is enough
    Query finding(boolean all) {
        boolean littleOnly = words.stream().allMatch(Word::saysLittle);
        var found = new BooleanQuery.Builder();
        var any = new BooleanQuery.Builder();
        boolean asks = false;
        for (var word : words) {
            if (littleOnly || !word.saysLittle()) {
                asks = true;
                if (all) {
                    found.add(finding(word), Occur.MUST);
                } else {
                    any.add(finding(word), Occur.SHOULD);
                }
            }
        }
        if (asks && !all) {
            found.add(any.build(), Occur.MUST);
        }
        for (var phrase : asked.phrases()) {
            found.add(phrase(Fields.ALL, phrase, 0), Occur.MUST);
        }
        var query = new BooleanQuery.Builder().add(orWholeName(found.build()), Occur.MUST);
        for (var unwanted : asked.unwanted()) {
            query.add(phrase(Fields.ALL, unwanted, 0), Occur.MUST_NOT);
        }
        return query.build();
    }

    /// What finds it, the best first.
    Query ranking(Query finding) {
        var query = new BooleanQuery.Builder().add(finding, Occur.MUST);
        for (var word : words) {
            for (var way : ranking(word)) {
                query.add(way, Occur.SHOULD);
            }
        }
        for (var phrase : asked.phrases()) {
            query.add(zones(phrase, 0, 1), Occur.SHOULD);
        }
        if (words.size() > 1) {
            query.add(zones(asked.words(), 1, 0.5F), Occur.SHOULD);
        }
        query.add(
                LongField.newDistanceFeatureQuery(
                        Fields.DATED, 0.6F, today.getLong(ChronoField.EPOCH_DAY), PIVOT_DAYS),
                Occur.SHOULD);
        query.add(constant(Fields.KIND, Kind.PAGE.word(), 0.4F), Occur.SHOULD);
        query.add(constant(Fields.KIND, Kind.GOAL.word(), 0.4F), Occur.SHOULD);
        return query.build();
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
        for (var word : words) {
            if (word.known() || word.saysLittle()) {
                continue;
            }
            var nearest = nearest(word.typed());
            int at = corrected.toLowerCase(Locale.ROOT).indexOf(word.typed());
            if (!nearest.isEmpty() && at >= 0) {
                corrected =
                        corrected.substring(0, at)
                                + nearest
                                + corrected.substring(at + word.typed().length());
                differs = true;
            }
        }
        return differs ? Optional.of(corrected) : Optional.empty();
    }

    /// What marks the words that it finds.
    Marks marks() {
        var marked = new HashSet<String>();
        boolean littleOnly = words.stream().allMatch(Word::saysLittle);
        for (var word : words) {
            if (littleOnly || !word.saysLittle()) {
                marked.add(word.typed());
                marked.addAll(word.meant());
            }
        }
        asked.phrases().forEach(marked::addAll);
        return new Marks(marked);
    }

    /// Whether it can be asked for less.
    boolean hasSeveralWords() {
        return words.stream().filter(word -> !word.saysLittle()).count() > 1;
    }

    private Query finding(Word word) {
        var ways = new ArrayList<Query>();
        if (word.known() || word.meant().isEmpty()) {
            ways.add(term(Fields.ALL, word.typed()));
            ways.add(term(ALL_STEMS, stemmer.stem(word.typed())));
        }
        for (var meant : word.meant()) {
            ways.add(new BoostQuery(term(Fields.ALL, meant), 0.3F));
        }
        var parts = Compounds.parts(word.typed());
        if (!parts.isEmpty()) {
            ways.add(new BoostQuery(together(parts), 0.2F));
        }
        return new DisjunctionMaxQuery(ways, 0.1F);
    }

    private List<Query> ranking(Word word) {
        if (!word.known()) {
            return word.meant().stream()
                    .<Query>map(meant ->
                            new BoostQuery(
                                    zone(meant),
                                    word.meant().getFirst().equals(meant) ? 0.3F : 0.2F))
                    .toList();
        }
        var ways = new ArrayList<Query>();
        for (var field : WRITTEN) {
            ways.add(weighed(field, term(field, word.typed())));
        }
        var stem = stemmer.stem(word.typed());
        for (var field : STEMS) {
            ways.add(weighed(field, term(field, stem)));
        }
        return List.of(new DisjunctionMaxQuery(ways, 0.1F));
    }

    private static Query zone(String word) {
        var ways = new ArrayList<Query>();
        for (var field : WRITTEN) {
            ways.add(weighed(field, term(field, word)));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query zones(List<String> words, int slop, float weight) {
        var ways = new ArrayList<Query>();
        for (var field : WRITTEN) {
            ways.add(weighed(field, phrase(field, words, slop)));
        }
        ways.add(phrase(Fields.ALL, words, slop));
        return new BoostQuery(new DisjunctionMaxQuery(ways, 0), weight);
    }

    /// The words that a compound is made of, written apart.
    private Query together(List<String> parts) {
        var query = new BooleanQuery.Builder();
        for (var part : parts) {
            query.add(term(ALL_STEMS, stemmer.stem(part)), Occur.MUST);
        }
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

    private boolean isKnown(String word) throws IOException {
        return reader.docFreq(new Term(Fields.ALL, word)) > 0
                || reader.docFreq(new Term(ALL_STEMS, stemmer.stem(word))) > 0;
    }

    /// The words of the site that a word may stand for: those that begin with it, and those that
    /// are a mistake or two away and begin with the same letter. The commonest first.
    private List<String> meant(String word) throws IOException {
        var terms = MultiTerms.getTerms(reader, Fields.ALL);
        if (terms == null || QueryWords.saysLittle(word)) {
            return List.of();
        }
        var meant = new LikeTerms();
        if (word.length() >= Mistakes.LEAST_FOR_A_PART) {
            addBeginnings(terms.iterator(), word, meant);
        }
        int mistakes = Mistakes.allowedIn(word);
        if (mistakes > 0) {
            meant.addLike(terms, word, mistakes);
        }
        return meant.commonest(MOST_LIKE_IT);
    }

    private static void addBeginnings(TermsEnum terms, String word, LikeTerms meant)
            throws IOException {
        var beginning = new BytesRef(word);
        if (terms.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
            return;
        }
        int looked = 0;
        var term = terms.term();
        while (term != null
                && StringHelper.startsWith(term, beginning)
                && looked < MOST_LOOKED_AT) {
            meant.add(term.utf8ToString(), terms.docFreq());
            looked++;
            term = terms.next();
        }
    }

    /// The word of the site that is the fewest mistakes away, in a title or a name before one in a
    /// text; of those the one that stands in most places. Empty if none is near.
    private String nearest(String word) throws IOException {
        if (Mistakes.allowedIn(word) == 0) {
            return "";
        }
        for (int mistakes = 1; mistakes <= 2; mistakes++) {
            // Whoever makes two mistakes seldom makes one in the first letter.
            var automaton = FuzzyQuery.getFuzzyAutomaton(word, mistakes, mistakes - 1, true);
            for (var field : List.of(Fields.TITLE, Fields.NAMES, Fields.ALL)) {
                var terms = MultiTerms.getTerms(reader, field);
                var nearest =
                        terms == null
                                ? ""
                                : commonest(automaton.getTermsEnum(terms), word.charAt(0));
                if (!nearest.isEmpty()) {
                    return nearest;
                }
            }
        }
        return "";
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

    private static Query phrase(String field, List<String> words, int slop) {
        if (words.size() == 1) {
            return term(field, words.getFirst());
        }
        var phrase = new PhraseQuery.Builder().setSlop(slop);
        words.forEach(word -> phrase.add(new Term(field, word)));
        return phrase.build();
    }

    private static Query term(String field, String word) {
        return new TermQuery(new Term(field, word));
    }

    private static Query weighed(String field, Query query) {
        return new BoostQuery(query, WEIGHTS.getOrDefault(field, 1F));
    }

    private static Query constant(String field, String value, float weight) {
        return new BoostQuery(
                new ConstantScoreQuery(new TermQuery(new Term(field, value))), weight);
    }
}

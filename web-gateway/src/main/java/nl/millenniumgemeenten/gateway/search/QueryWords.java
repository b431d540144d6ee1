package nl.millenniumgemeenten.gateway.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// What somebody typed, read: words, phrases in quotes, and either with a minus before it for what
/// they do not want.
///
/// @param words in small letters without accents, as they are indexed
/// @param phrases of two words or more
record QueryWords(List<String> words, List<List<String>> phrases, List<List<String>> unwanted) {
    static final int LONGEST = 200;

    private static final int MOST_WORDS = 12;
    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"?|([^\\s\"]+))");
    private static final Pattern QUOTES = Pattern.compile("[“”„«»]");
    private static final Analyzer ANALYZER = new DutchAnalyzer();

    /// Words that say little: found where they stand, but asked of nobody.
    private static final Set<String> LITTLE =
            Set.of(
                    "de", "den", "der", "des", "het", "een", "en", "of", "van", "in", "op", "te",
                    "ter", "ten", "aan", "bij", "met", "voor", "om", "is", "zijn", "was", "wat",
                    "wie", "waar", "hoe", "dat", "die", "dit", "deze", "s", "t", "n", "ik", "je",
                    "we", "u", "er", "ook", "als", "door", "naar", "over", "uit", "tot", "mijn",
                    "onze", "ons", "welke");

    QueryWords {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        unwanted = List.copyOf(unwanted);
    }

    static QueryWords of(String typed) {
        var words = new ArrayList<String>();
        var phrases = new ArrayList<List<String>>();
        var unwanted = new ArrayList<List<String>>();
        var parts = PART.matcher(QUOTES.matcher(typed).replaceAll("\""));
        while (parts.find() && words.size() + phrases.size() + unwanted.size() < MOST_WORDS) {
            boolean quoted = parts.group(2) != null;
            var tokens = tokens(Fields.TITLE, quoted ? parts.group(2) : parts.group(3));
            if (tokens.isEmpty()) {
                continue;
            }
            if (!parts.group(1).isEmpty()) {
                unwanted.add(tokens);
            } else if (quoted && tokens.size() > 1) {
                phrases.add(tokens);
            } else {
                words.addAll(tokens);
            }
        }
        return new QueryWords(
                words.subList(0, Math.min(words.size(), MOST_WORDS)), phrases, unwanted);
    }

    /// The words as a field has them.
    static List<String> tokens(String field, String text) {
        var tokens = new ArrayList<String>();
        try (var stream = ANALYZER.tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
    }

    static boolean saysLittle(String word) {
        return LITTLE.contains(word);
    }

    /// Whether nothing is asked for.
    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }
}

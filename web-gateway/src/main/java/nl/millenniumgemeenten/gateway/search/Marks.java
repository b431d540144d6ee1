package nl.millenniumgemeenten.gateway.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Marks in a text what it was found by, and cuts the piece out that tells most. Not thread-safe.
final class Marks {
    private static final int LENGTH = 240;
    private static final int BEFORE = 60;
    private static final int MOST_LOOKED_AT = 20_000;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Analyzer ANALYZER = new DutchAnalyzer();

    private final Set<String> words;
    private final Set<String> stems = new HashSet<>();

    /// Of the words that those that were typed are made of: marked where the whole is not there.
    private final Set<String> parts = new HashSet<>();

    private final Stemmer stemmer = new Stemmer();

    /// The stem of each word that was seen; empty where it is not to be marked. Texts repeat
    /// themselves, and stemming costs more than all else here.
    private final Map<String, String> wanted = new HashMap<>();

    private final Map<String, String> wantedParts = new HashMap<>();

    Marks(Set<String> words) {
        this.words = Set.copyOf(words);
        for (var word : words) {
            stems.add(stemmer.stem(word));
            Compounds.parts(word).forEach(part -> parts.add(stemmer.stem(part)));
        }
    }

    /// A text with its marks.
    List<TextPart> whole(String text) {
        var matches = matches(text);
        return parts(text, matches, 0, text.length());
    }

    /// The summary if it has a mark or the text has none, else the best piece of the text.
    List<TextPart> fragment(String summary, String bodyHtml) {
        var inSummary = matches(summary);
        if (!inSummary.isEmpty()) {
            return cut(summary, inSummary);
        }
        var body = looked(SPACE.matcher(PlainText.of(bodyHtml)).replaceAll(" ").strip());
        var inBody = matches(body);
        return inBody.isEmpty() && !summary.isEmpty() ? cut(summary, inSummary) : cut(body, inBody);
    }

    /// As much of a text as is looked through for a piece of it.
    private static String looked(String body) {
        return body.length() <= MOST_LOOKED_AT
                ? body
                : body.substring(0, wordBefore(body, MOST_LOOKED_AT));
    }

    private record Match(int start, int end, String word) {}

    private static List<TextPart> cut(String text, List<Match> matches) {
        if (text.length() <= LENGTH) {
            return parts(text, matches, 0, text.length());
        }
        int start = 0;
        int best = 0;
        for (int first = 0; first < matches.size(); first++) {
            var seen = new HashSet<String>();
            int from = matches.get(first).start;
            for (int at = first;
                    at < matches.size() && matches.get(at).end - from < LENGTH - BEFORE;
                    at++) {
                seen.add(matches.get(at).word);
            }
            if (seen.size() > best) {
                best = seen.size();
                start = from;
            }
        }
        int from = start <= BEFORE ? 0 : wordAfter(text, start - BEFORE);
        int to = from + LENGTH >= text.length() ? text.length() : wordBefore(text, from + LENGTH);
        var parts = new ArrayList<TextPart>();
        if (from > 0) {
            parts.add(new TextPart("… ", false));
        }
        parts.addAll(parts(text, matches, from, to));
        if (to < text.length()) {
            parts.add(new TextPart(" …", false));
        }
        return parts;
    }

    private static int wordAfter(String text, int at) {
        int space = text.indexOf(' ', at);
        return space < 0 ? at : space + 1;
    }

    private static int wordBefore(String text, int at) {
        int space = text.lastIndexOf(' ', at);
        return space <= at - LENGTH / 2 ? at : space;
    }

    private static List<TextPart> parts(String text, List<Match> matches, int from, int to) {
        var parts = new ArrayList<TextPart>();
        int at = from;
        for (var match : matches) {
            if (match.start < at || match.end > to) {
                continue;
            }
            if (match.start > at) {
                parts.add(new TextPart(text.substring(at, match.start), false));
            }
            parts.add(new TextPart(text.substring(match.start, match.end), true));
            at = match.end;
        }
        if (at < to) {
            parts.add(new TextPart(text.substring(at, to), false));
        }
        return parts;
    }

    private List<Match> matches(String text) {
        var whole = matches(text, wanted, Set.of());
        return whole.isEmpty() && !parts.isEmpty() ? matches(text, wantedParts, parts) : whole;
    }

    private List<Match> matches(String text, Map<String, String> known, Set<String> others) {
        var matches = new ArrayList<Match>();
        try (var stream = ANALYZER.tokenStream(Fields.TITLE, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                var word = term.toString();
                var stem = known.computeIfAbsent(word, one -> stemIfWanted(one, others));
                if (!stem.isEmpty()) {
                    matches.add(new Match(offset.startOffset(), offset.endOffset(), stem));
                }
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return matches;
    }

    private String stemIfWanted(String word, Set<String> others) {
        var stem = stemmer.stem(word);
        return isWanted(word, stem) || others.contains(stem) ? stem : "";
    }

    private boolean isWanted(String word, String stem) {
        if (words.contains(word) || stems.contains(stem)) {
            return true;
        }
        for (var part : Compounds.parts(word)) {
            if (stems.contains(stemmer.stem(part))) {
                return true;
            }
        }
        return false;
    }
}

package nl.millenniumgemeenten.gateway.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Marks in a text what it was found by, and cuts the piece out that tells most. Not thread-safe.
final class Marks {
    private static final int LENGTH = 240;
    private static final int BEFORE = 60;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Analyzer ANALYZER = new DutchAnalyzer();

    private final Set<String> words;
    private final Set<String> stems = new HashSet<>();

    /// Of the words that those that were typed are made of: marked where the whole is not there.
    private final Set<String> parts = new HashSet<>();

    private final Stemmer stemmer = new Stemmer();

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
        if (!matches(summary).isEmpty()) {
            return cut(summary);
        }
        var body = SPACE.matcher(PlainText.of(bodyHtml)).replaceAll(" ").strip();
        return matches(body).isEmpty() && !summary.isEmpty() ? cut(summary) : cut(body);
    }

    private record Match(int start, int end, String word) {}

    private List<TextPart> cut(String text) {
        var matches = matches(text);
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
        var whole = matches(text, Set.of());
        return whole.isEmpty() && !parts.isEmpty() ? matches(text, parts) : whole;
    }

    private List<Match> matches(String text, Set<String> others) {
        var matches = new ArrayList<Match>();
        try (var stream = ANALYZER.tokenStream(Fields.TITLE, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                var word = term.toString();
                if (isWanted(word) || others.contains(stemmer.stem(word))) {
                    matches.add(
                            new Match(
                                    offset.startOffset(), offset.endOffset(), stemmer.stem(word)));
                }
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return matches;
    }

    private boolean isWanted(String word) {
        if (words.contains(word) || stems.contains(stemmer.stem(word))) {
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

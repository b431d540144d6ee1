package nl.millenniumgemeenten.gateway.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/// Puts a stem in the place of each word, and at the same place the stems of the words that it is
/// made of.
final class StemFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private final Stemmer stemmer = new Stemmer();
    private final Deque<String> waiting = new ArrayDeque<>();
    private AttributeSource.@Nullable State whole;

    StemFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!waiting.isEmpty()) {
            restoreState(whole);
            term.setEmpty().append(waiting.removeFirst());
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        var word = term.toString();
        term.setEmpty().append(stemmer.stem(word));
        for (var part : Compounds.parts(word)) {
            waiting.addLast(stemmer.stem(part));
        }
        if (!waiting.isEmpty()) {
            whole = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
        whole = null;
    }
}

package nl.millenniumgemeenten.gateway.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Makes words of text, by the field that they are for: as they are written, as stems with the
/// parts of compounds, or as the beginnings of words.
final class DutchAnalyzer extends Analyzer {
    DutchAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        var words = normalize(field, source);
        return new TokenStreamComponents(
                source,
                Fields.isOfStems(field)
                        ? new StemFilter(words)
                        : field.equals(Fields.BEGINNINGS)
                                ? new EdgeNGramTokenFilter(
                                        words,
                                        Fields.SHORTEST_BEGINNING,
                                        Fields.LONGEST_BEGINNING,
                                        false)
                                : words);
    }

    /// No phrase goes on from one text into the next.
    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }

    @Override
    protected TokenStream normalize(String field, TokenStream stream) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(stream));
    }
}

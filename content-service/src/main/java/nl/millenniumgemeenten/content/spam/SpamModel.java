package nl.millenniumgemeenten.content.spam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.ml.naivebayes.NaiveBayesTrainer;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;

/// What was learnt: how likely words are those of advertising. The same examples teach the same.
final class SpamModel {
    /// Fewer of either kind teach nothing that is worth saying.
    static final int FEWEST = 20;

    /// More of either kind teach no more, and take longer.
    static final int MOST = 1000;

    /// What has learnt nothing, and says so.
    static final SpamModel IGNORANT = new SpamModel(null);

    private static final String ADVERTISING = "advertising";
    private static final String PLACED = "placed";

    private final @Nullable DoccatModel model;

    private SpamModel(@Nullable DoccatModel model) {
        this.model = model;
    }

    /// Learns from as many of the one as of the other: how much of either there is says something
    /// about last month, and nothing about the next text.
    static SpamModel of(List<List<String>> advertising, List<List<String>> placed) {
        int each = Math.min(advertising.size(), placed.size());
        if (each < FEWEST) {
            return IGNORANT;
        }
        var samples = new ArrayList<DocumentSample>();
        add(samples, ADVERTISING, advertising.subList(0, each));
        add(samples, PLACED, placed.subList(0, each));
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, NaiveBayesTrainer.NAIVE_BAYES_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        var factory = new DoccatFactory(new FeatureGenerator[] {new BagOfWordsFeatureGenerator()});
        try {
            return new SpamModel(
                    DocumentCategorizerME.train(
                            "nl", new CollectionObjectStream<>(samples), parameters, factory));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void add(List<DocumentSample> samples, String kind, List<List<String>> texts) {
        for (var words : texts) {
            samples.add(new DocumentSample(kind, words.toArray(String[]::new)));
        }
    }

    /// How likely these are the words of advertising, from 0 to 1; nothing if too little was
    /// learnt, or there are no words.
    OptionalDouble likelihood(List<String> words) {
        if (model == null || words.isEmpty()) {
            return OptionalDouble.empty();
        }
        // It keeps what it works with in itself, so everybody has their own.
        var categorizer = new DocumentCategorizerME(model);
        var outcomes = categorizer.categorize(words.toArray(String[]::new));
        return OptionalDouble.of(outcomes[categorizer.getIndex(ADVERTISING)]);
    }
}

package nl.millenniumgemeenten.content.spam;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalDouble;
import nl.millenniumgemeenten.content.discussion.WrittenText;

/// Says of a text how likely it is advertising. Every instance learns by itself, from the same
/// examples, so all say the same a few minutes after the last decision.
@Singleton
public class SpamFilter {
    /// What is less likely than this is not worth a word.
    private static final double LIKELY = 0.7;

    private final SpamExamples examples;
    private volatile SpamModel model = SpamModel.IGNORANT;

    SpamFilter(SpamExamples examples) {
        this.examples = examples;
    }

    /// How likely a text is advertising, if it is likely; nothing otherwise, and as long as there
    /// is too little to learn from.
    public OptionalDouble suspicion(WrittenText text) {
        var found = model.likelihood(Words.of(text.markdown()));
        return found.isPresent() && found.getAsDouble() >= LIKELY ? found : OptionalDouble.empty();
    }

    /// Learns from what moderators decided.
    @ReadOnly
    public void learn() {
        var advertising = examples.advertising(SpamModel.MOST);
        // Without examples of the one kind, the other need not be read.
        var placed =
                advertising.size() < SpamModel.FEWEST
                        ? List.<List<String>>of()
                        : examples.placed(SpamModel.MOST);
        model = SpamModel.of(advertising, placed);
    }
}

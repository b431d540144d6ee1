package nl.millenniumgemeenten.gateway.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// One reading of an image: it remembers what was asked and answered. Pages see the site only
/// through this. Not thread-safe: one per rendering.
public final class Reading {
    private final SiteImage image;
    private final Map<Question<?>, Object> answers = new HashMap<>();

    public Reading(SiteImage image) {
        this.image = image;
    }

    /// The answer to a question, remembered.
    @SuppressWarnings("unchecked") // An answer is stored under the question that gave it.
    public <A> A ask(Question<A> question) {
        return (A) answers.computeIfAbsent(question, asked -> asked.ask(image));
    }

    /// What was asked so far, with the answers.
    public Sources sources() {
        return new Sources(Map.copyOf(answers));
    }

    /// What a page was made from.
    public record Sources(Map<Question<?>, Object> answers) {
        public Sources {
            answers = Map.copyOf(answers);
        }

        /// Whether a page made from this would come out the same from another image.
        public boolean holdIn(SiteImage image) {
            for (var entry : answers.entrySet()) {
                if (!Objects.equals(entry.getKey().ask(image), entry.getValue())) {
                    return false;
                }
            }
            return true;
        }
    }
}

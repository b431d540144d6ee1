package nl.millenniumgemeenten.municipality.referencedata;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/// The phrases of the collected data, which were written down in English, in the words that
/// visitors and editors read; and the step of a participation that a phrase is about. Both stand in
/// `phrases.csv`. A phrase that is not there is taken as it stands.
final class Phrases {
    private static final String FILE = "phrases.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /// Those that come with the service.
    static final Phrases OF_SERVICE = read();

    private final Map<String, String> dutch;
    private final Map<String, Step> steps;

    private Phrases(Map<String, String> dutch, Map<String, Step> steps) {
        this.dutch = Map.copyOf(dutch);
        this.steps = Map.copyOf(steps);
    }

    /// What a date can be the date of.
    enum Step {
        /// Nothing that has a date of its own.
        NONE,
        DECIDED_BY_COUNCIL,
        SIGNED_UP,
        RECOGNISED,
        IN_FORCE
    }

    /// A phrase in Dutch.
    String dutch(String phrase) {
        return dutch.getOrDefault(phrase, phrase);
    }

    /// The step that a date is of, by the Dutch phrase that says what it is the date of.
    Step step(String phrase) {
        return steps.getOrDefault(phrase, Step.NONE);
    }

    private static Phrases read() {
        var dutch = new HashMap<String, String>();
        var steps = new HashMap<String, Step>();
        try (var reader =
                        new InputStreamReader(
                                ReferenceFile.bundled(FILE).open(), StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            for (var row : rows) {
                dutch.put(row.get("phrase"), row.get("dutch"));
                steps.put(row.get("dutch"), Step.valueOf(row.get("step")));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
        return new Phrases(dutch, steps);
    }
}

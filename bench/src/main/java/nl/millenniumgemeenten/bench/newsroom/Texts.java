package nl.millenniumgemeenten.bench.newsroom;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Articles in words that look like Dutch: some that stand everywhere, and many that stand in a
/// few. The same in every run.
public final class Texts {
    private static final List<String> COMMON =
            List.of(
                    "gemeente",
                    "gemeenten",
                    "doelen",
                    "school",
                    "scholen",
                    "water",
                    "waterput",
                    "handel",
                    "eerlijke",
                    "duurzaam",
                    "duurzame",
                    "onderwijs",
                    "raad",
                    "besluit",
                    "wethouder",
                    "inwoners",
                    "markt",
                    "project",
                    "wereld",
                    "actie",
                    "millenniumgemeente",
                    "bord",
                    "onthuld",
                    "kinderen",
                    "armoede",
                    "gezondheid",
                    "campagne",
                    "idee",
                    "samen",
                    "werken");
    private static final List<String> SYLLABLES =
            List.of(
                    "ber", "gen", "dor", "pel", "waar", "den", "hoe", "ven", "lin", "mar", "ste",
                    "kor", "tel", "vra", "zui", "noor", "wes", "oos", "bru", "gra", "ker", "mo",
                    "len", "hof");
    private static final int SENTENCES = 14;
    private static final int WORDS = 12;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261128);

    /// One article.
    public record Article(String title, String summary, String body) {}

    Article next() {
        return new Article(capital(words(5)), capital(words(10)) + ".", body());
    }

    private String body() {
        return IntStream.range(0, SENTENCES)
                .mapToObj(_ -> "<p>" + capital(words(WORDS)) + ".</p>")
                .collect(Collectors.joining());
    }

    private String words(int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> random.nextInt(3) == 0 ? common() : rare())
                .collect(Collectors.joining(" "));
    }

    private String common() {
        return COMMON.get(random.nextInt(COMMON.size()));
    }

    private String rare() {
        return syllable() + syllable() + syllable();
    }

    private String syllable() {
        return SYLLABLES.get(random.nextInt(SYLLABLES.size()));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

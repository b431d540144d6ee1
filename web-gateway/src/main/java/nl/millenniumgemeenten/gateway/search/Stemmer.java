package nl.millenniumgemeenten.gateway.search;

import java.util.Map;
import org.tartarus.snowball.ext.DutchStemmer;

/// Brings the forms of a Dutch word together: Snowball's stem, and what it leaves apart that people
/// on this site search for (gidsen and gids, huizen and huis, onthuld and onthullen). A stem is no
/// word. Not thread-safe.
final class Stemmer {
    private static final int SHORT = 4;

    /// Forms that no rule brings together.
    private static final Map<String, String> IRREGULAR =
            Map.ofEntries(
                    Map.entry("steden", "stad"),
                    Map.entry("kinderen", "kind"),
                    Map.entry("leden", "lid"),
                    Map.entry("gemeentes", "gemeent"),
                    Map.entry("ideeen", "idee"),
                    Map.entry("onthuld", "onthul"),
                    Map.entry("onthulde", "onthul"),
                    Map.entry("onthult", "onthul"),
                    Map.entry("onthulling", "onthul"),
                    Map.entry("besloten", "besluit"),
                    Map.entry("besloot", "besluit"),
                    Map.entry("deelname", "deelnem"),
                    Map.entry("deelnemer", "deelnem"),
                    Map.entry("deelnemers", "deelnem"));

    private final DutchStemmer snowball = new DutchStemmer();

    /// The stem of a word in small letters without accents.
    String stem(String word) {
        int apostrophe = word.indexOf('\'');
        var plain = apostrophe > 1 ? word.substring(0, apostrophe) : word;
        var irregular = IRREGULAR.get(plain);
        if (irregular != null) {
            return irregular;
        }
        if (plain.length() <= SHORT && plain.endsWith("s")) {
            return plain;
        }
        snowball.setCurrent(plain);
        snowball.stem();
        return tidied(snowball.getCurrent(), hasPlural(plain));
    }

    private static boolean hasPlural(String word) {
        return word.length() > SHORT
                && word.endsWith("en")
                && !isVowel(word.charAt(word.length() - 3));
    }

    private static String tidied(String stem, boolean plural) {
        int last = stem.length() - 1;
        if (last < 2) {
            return stem;
        }
        if (plural && last > SHORT && stem.endsWith("en")) {
            return tidied(stem.substring(0, last - 1), false);
        }
        char end = stem.charAt(last);
        if (end == stem.charAt(last - 1) && !isVowel(end)) {
            return stem.substring(0, last);
        }
        return switch (end) {
            case 'z' -> stem.substring(0, last) + 's';
            case 'v' -> stem.substring(0, last) + 'f';
            default -> stem;
        };
    }

    private static boolean isVowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }
}

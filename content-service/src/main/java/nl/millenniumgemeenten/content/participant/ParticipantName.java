package nl.millenniumgemeenten.content.participant;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A name that somebody writes under. In one script, so that no letter can pass for another, and
/// not like a name of ours, so that nobody can pass for the desk.
public final class ParticipantName {
    public static final int LONGEST = 60;

    /// Letters of Western and Central European names (Latin-1, Latin Extended-A, and ș and ț).
    private static final Pattern FORM =
            Pattern.compile(
                    "[A-Za-zÀ-ÖØ-öø-ÿĀ-ĿŁ-žȘ-ț](?:[A-Za-zÀ-ÖØ-öø-ÿĀ-ĿŁ-žȘ-ț.'’ -]*"
                            + "[A-Za-zÀ-ÖØ-öø-ÿĀ-ĿŁ-žȘ-ț.])?");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER = Pattern.compile("[^a-z]");

    /// Names of ours, and what stands where somebody was forgotten.
    private static final List<String> OURS =
            List.of(
                    "redactie",
                    "moderator",
                    "beheerder",
                    "webmaster",
                    "administrator",
                    "een deelnemer",
                    "millenniumgemeente");

    /// What is left of letters that have no mark to leave out, and of pairs that look like one.
    private static final List<Map.Entry<String, String>> LOOK_ALIKES =
            List.of(
                    Map.entry("đ", "d"),
                    Map.entry("ð", "d"),
                    Map.entry("ø", "o"),
                    Map.entry("ŧ", "t"),
                    Map.entry("ħ", "h"),
                    Map.entry("ł", "l"),
                    Map.entry("ı", "i"),
                    Map.entry("æ", "ae"),
                    Map.entry("œ", "oe"),
                    Map.entry("ĳ", "ij"),
                    Map.entry("rn", "m"),
                    Map.entry("vv", "w"),
                    Map.entry("l", "i"),
                    Map.entry("j", "i"));

    private ParticipantName() {}

    /// What is wrong with a name; nothing if somebody can write under it.
    public static Optional<String> fault(String name) {
        if (!FORM.matcher(name).matches()) {
            return Optional.of("Gebruik alleen letters, spaties, punten, streepjes en apostrofs.");
        }
        var read = skeleton(name);
        return OURS.stream().map(ParticipantName::skeleton).anyMatch(read::contains)
                ? Optional.of("Deze naam lijkt op een naam van de redactie. Kies een andere.")
                : Optional.empty();
    }

    /// What is left of a name for who looks quickly: no marks, no spaces, one letter for those that
    /// look alike.
    private static String skeleton(String name) {
        var plain =
                MARKS.matcher(
                                Normalizer.normalize(
                                        name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                        .replaceAll("");
        for (var alike : LOOK_ALIKES) {
            plain = plain.replace(alike.getKey(), alike.getValue());
        }
        return OTHER.matcher(plain).replaceAll("");
    }
}

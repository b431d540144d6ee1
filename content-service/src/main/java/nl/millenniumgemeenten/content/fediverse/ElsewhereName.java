package nl.millenniumgemeenten.content.fediverse;

import java.text.Normalizer;
import nl.millenniumgemeenten.content.participant.ParticipantName;

/// How somebody is called here who can call themselves anything elsewhere: what is left of that by
/// the rules for who takes part here, so that no letter passes for another and nobody for the desk.
final class ElsewhereName {
    private static final String UNKNOWN = "Iemand van elders";
    private static final String NOT_OURS = "[^A-Za-zÀ-ÖØ-öø-ÿĀ-ĿŁ-žȘ-ț.'’ -]+";
    private static final String NO_LETTER_AT_BEGIN = "^[.'’ -]+";
    private static final String NO_LETTER_AT_END = "['’ -]+$";

    private ElsewhereName() {}

    /// The name, or that of the account, or none.
    static String of(String name, String handle) {
        var cleaned = cleaned(name);
        if (isGood(cleaned)) {
            return cleaned;
        }
        var account = cleaned(handle.substring(1, Math.max(1, handle.indexOf('@', 1))));
        return isGood(account) ? account : UNKNOWN;
    }

    private static boolean isGood(String name) {
        return !name.isEmpty() && ParticipantName.fault(name).isEmpty();
    }

    /// Custom pictures stand in names as `:words:`.
    private static String cleaned(String name) {
        var plain =
                Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .replaceAll(":[A-Za-z0-9_]+:", " ")
                        .replaceAll("[\\s\\p{Z}]+", " ")
                        .replaceAll(NOT_OURS, "")
                        .replaceAll(" +", " ")
                        .replaceFirst(NO_LETTER_AT_BEGIN, "");
        return plain.substring(0, Math.min(plain.length(), ParticipantName.LONGEST))
                .replaceFirst(NO_LETTER_AT_END, "");
    }
}

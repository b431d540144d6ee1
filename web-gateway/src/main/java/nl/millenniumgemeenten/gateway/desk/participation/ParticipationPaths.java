package nl.millenniumgemeenten.gateway.desk.participation;

import java.util.regex.Pattern;

/// Where the screens of participations are.
final class ParticipationPaths {
    static final String LIST = "/redactie/deelnames";
    static final String NEW = LIST + "/nieuw";

    private static final Pattern CODE = Pattern.compile("GM[0-9]{4}");

    private ParticipationPaths() {}

    /// Whether a text is the code of a municipality; only then it may stand in an address.
    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    static String one(String code) {
        return LIST + "/" + code;
    }

    static String profile(String code) {
        return one(code) + "/profiel";
    }

    /// Where it is decided what becomes of it in a successor.
    static String succession(String code, String successor) {
        return one(code) + "/opvolging/" + successor;
    }
}

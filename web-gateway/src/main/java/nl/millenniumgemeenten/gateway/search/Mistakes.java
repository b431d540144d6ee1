package nl.millenniumgemeenten.gateway.search;

/// How far a word may be from what was typed.
final class Mistakes {
    static final int LEAST_FOR_A_PART = 3;
    private static final int LEAST_FOR_ONE = 4;
    private static final int LEAST_FOR_TWO = 8;

    private Mistakes() {}

    /// How many letters may be wrong, missing, too many or in each other's place.
    static int allowedIn(String word) {
        if (word.length() < LEAST_FOR_ONE) {
            return 0;
        }
        return word.length() < LEAST_FOR_TWO ? 1 : 2;
    }
}

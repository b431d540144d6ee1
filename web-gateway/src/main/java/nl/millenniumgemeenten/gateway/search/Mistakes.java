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

    /// Whether a word may have been meant by what was typed.
    static boolean isMeant(String word, String typed) {
        if (typed.length() >= LEAST_FOR_A_PART && word.startsWith(typed)) {
            return true;
        }
        int allowed = allowedIn(typed);
        return allowed > 0
                && word.charAt(0) == typed.charAt(0)
                && Math.abs(word.length() - typed.length()) <= allowed
                && distance(word, typed) <= allowed;
    }

    /// Levenshtein's distance, two neighbours in each other's place being one mistake.
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(
                                Math.min(above[column] + 1, current[column - 1] + 1),
                                above[column - 1] + change);
                if (row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    current[column] = Math.min(current[column], before[column - 2] + 1);
                }
            }
            before = above;
            above = current;
        }
        return above[other.length()];
    }
}

package nl.millenniumgemeenten.gateway.search;

/// The fields of the index. Of each zone of text there are two: its words as they are written, and
/// their stems.
final class Fields {
    static final String KEY = "key";
    static final String FINGERPRINT = "fingerprint";
    static final String KIND = "kind";
    static final String GOAL = "goal";
    static final String MUNICIPALITY = "municipality";
    static final String YEAR = "year";
    static final String DATED = "dated";

    static final String TITLE = "title";
    static final String NAMES = "names";
    static final String SUMMARY = "summary";
    static final String FORMER_NAMES = "former-names";

    /// All words: those of the other fields too. What is found, is found here.
    static final String ALL = "all";

    /// A whole name by its letters and digits only.
    static final String WHOLE_NAME = "whole-name";

    /// A whole name of what went into it.
    static final String WHOLE_FORMER_NAME = "whole-former-name";

    /// The first letters of each word of a title or a name.
    static final String BEGINNINGS = "beginnings";

    /// The first letters of a whole title or name.
    static final String WHOLE_BEGINNINGS = "whole-beginnings";

    static final int SHORTEST_BEGINNING = 1;
    static final int LONGEST_BEGINNING = 14;

    private static final String STEMS = ".stems";

    private Fields() {}

    static String stems(String zone) {
        return zone + STEMS;
    }

    static boolean isOfStems(String field) {
        return field.endsWith(STEMS);
    }
}

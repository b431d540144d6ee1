package nl.millenniumgemeenten.subscription.answertext;

/// A line of a mail.
///
/// @param depth how many times it is quoted; 0 of what the writer wrote, as far as marks tell
record Line(int depth, String text) {
    boolean isBlank() {
        return text.isBlank();
    }

    boolean isQuoted() {
        return depth > 0;
    }
}

package nl.millenniumgemeenten.gateway.site;

import java.util.List;

/// What a question was answered with, and what that was made of.
final class Answer {
    private final Object value;

    /// What it was last seen to follow from. Only ever of an image in which it was right, so a race
    /// costs a question and nothing more.
    private volatile List<Object> madeOf;

    Answer(Object value, List<Object> madeOf) {
        this.value = value;
        this.madeOf = madeOf;
    }

    Object value() {
        return value;
    }

    /// Whether the question has this answer in an image.
    @SuppressWarnings("unchecked") // An answer is kept with the question that gave it.
    <A> boolean holds(Question<A> question, SiteImage image) {
        var now = question.madeOf(image);
        if (!now.isEmpty() && areTheSame(madeOf, now)) {
            return true;
        }
        if (!question.isSame((A) value, question.ask(image))) {
            return false;
        }
        madeOf = now;
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // The same object, the same part.
    private static boolean areTheSame(List<Object> before, List<Object> now) {
        if (before.size() != now.size()) {
            return false;
        }
        for (int at = 0; at < now.size(); at++) {
            if (before.get(at) != now.get(at)) {
                return false;
            }
        }
        return true;
    }
}

package nl.millenniumgemeenten.content.editing;

import java.time.Instant;

/// One saved version of a piece of content. Numbers count saves from 1, without gaps; the words of
/// an edition never change.
public record Edition<C>(int number, C content, Editor by, Instant at) {

    /// The first edition of something new.
    public static <C> Edition<C> first(C content, Editor by, Instant at) {
        return new Edition<>(1, content, by, at);
    }

    /// Whether this is what this person saved.
    public boolean isOf(C otherContent, Editor editor) {
        return content.equals(otherContent) && by.id().equals(editor.id());
    }

    /// The same edition with what holds for it now.
    public Edition<C> holding(C now) {
        return new Edition<>(number, now, by, at);
    }

    /// The edition that follows this one.
    public Edition<C> next(C nextContent, Editor nextBy, Instant nextAt) {
        return new Edition<>(number + 1, nextContent, nextBy, nextAt);
    }
}

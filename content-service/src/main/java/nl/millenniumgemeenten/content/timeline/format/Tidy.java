package nl.millenniumgemeenten.content.timeline.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.content.html.PostText;

/// Brings what others write to what is kept here.
final class Tidy {
    /// The most characters of a text: what is longer is read where it stands.
    static final int LONGEST_TEXT = 2000;

    private static final int LONGEST_ALTERNATIVE = 1500;
    private static final int LONGEST_LINE = 200;
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?=.{1,1000}$)https?://[^\\s\\p{Cntrl}\"<>]+");
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private Tidy() {}

    static String html(PostText text) {
        return text.within(LONGEST_TEXT);
    }

    /// One line of plain text, from HTML.
    static String line(String typed) {
        return cut(PostText.line(typed), LONGEST_LINE);
    }

    /// What a picture shows, from plain text.
    static String alternative(String typed) {
        var oneLine = typed.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return cut(oneLine.replaceAll("\\p{Cs}", "").strip(), LONGEST_ALTERNATIVE);
    }

    static Optional<String> address(String typed) {
        var address = typed.strip();
        return ADDRESS.matcher(address).matches() ? Optional.of(address) : Optional.empty();
    }

    static String language(String typed) {
        var language = typed.strip();
        return LANGUAGE.matcher(language).matches() ? language : "";
    }

    /// A moment as JSON has it; some write no offset.
    static Optional<Instant> moment(String typed) {
        try {
            return Optional.of(OffsetDateTime.parse(typed.strip()).toInstant())
                    .filter(Tidy::keepable);
        } catch (DateTimeException otherwise) {
            return withoutOffset(typed);
        }
    }

    private static Optional<Instant> withoutOffset(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed.strip()).toInstant(ZoneOffset.UTC))
                    .filter(Tidy::keepable);
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    /// Whether somebody can have posted at this moment.
    static boolean keepable(Instant moment) {
        return moment.isAfter(Instant.EPOCH) && moment.getEpochSecond() < 7_000_000_000L;
    }

    private static String cut(String text, int most) {
        int characters = text.codePointCount(0, text.length());
        return characters <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}

package nl.millenniumgemeenten.content.editing;

import java.util.regex.Pattern;

/// The last part of an address: lower-case letters, digits and single hyphens.
public record Slug(String value) {
    /// What a slug must match as a whole.
    public static final Pattern PATTERN = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");

    /// What to tell who typed something else.
    public static final String ADVICE =
            "Gebruik hoogstens 80 kleine letters, cijfers en streepjes, zoals 'eerlijke-handel'.";

    public Slug {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a slug: " + value);
        }
    }
}

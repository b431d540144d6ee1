package nl.millenniumgemeenten.gateway.layout;

import org.jspecify.annotations.Nullable;

/// In which language a page speaks, within the frame of the site that stays Dutch.
///
/// @param other the address of the same page in the other language; empty where whom it is for has
///   chosen
public record Speech(PageLanguage language, String other) {
    /// The name of the part of an address that asks for a language.
    public static final String ASKED = "taal";

    /// As the site speaks.
    public static final Speech DUTCH = new Speech(PageLanguage.DUTCH, "");

    /// To somebody who chose this language.
    public static Speech of(PageLanguage chosen) {
        return new Speech(chosen, "");
    }

    /// To somebody of whom we know nothing but the address of the page, which can ask for a
    /// language. The page offers the other one.
    public static Speech asked(String asked, String path) {
        var language = PageLanguage.of(asked);
        return new Speech(language, path(path, language.other()));
    }

    /// To whoever chose `known`; where nobody is known, as the address asks.
    public static Speech of(@Nullable String known, String asked, String path) {
        return known == null ? asked(asked, path) : of(PageLanguage.of(known));
    }

    /// The same words in the language of the page. Both stand where they are said, so that nobody
    /// changes one without seeing the other.
    public String say(String dutch, String english) {
        return switch (language) {
            case DUTCH -> dutch;
            case ENGLISH -> english;
        };
    }

    /// An address of which the page speaks this language too, as long as nobody is known there.
    public String path(String path) {
        return path(path, language);
    }

    private static String path(String path, PageLanguage language) {
        return language == PageLanguage.DUTCH
                ? path
                : path + (path.contains("?") ? "&" : "?") + ASKED + "=" + language.tag();
    }

    /// The language, where it is not that of the site around it.
    public @Nullable String foreign() {
        return language == PageLanguage.DUTCH ? null : language.tag();
    }

    /// That what stands here is Dutch, where the page around it is not.
    public @Nullable String dutch() {
        return language == PageLanguage.DUTCH ? null : PageLanguage.DUTCH.tag();
    }
}

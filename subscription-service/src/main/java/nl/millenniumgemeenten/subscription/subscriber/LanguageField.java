package nl.millenniumgemeenten.subscription.subscriber;

import nl.millenniumgemeenten.problem.RequestFields;

/// Reads in which language somebody wants to be written to.
public final class LanguageField {
    private static final String NAME = "language";
    private static final int LONGEST = 40;

    private LanguageField() {}

    /// What was chosen; Dutch if nothing was.
    public static ReaderLanguage read(RequestFields fields) {
        return of(fields, fields.optionalText(NAME, LONGEST).orElse(ReaderLanguage.DUTCH.tag()));
    }

    /// What was chosen, which must be there.
    public static ReaderLanguage required(RequestFields fields) {
        var tag = fields.text(NAME, 1, LONGEST);
        return tag.isEmpty() ? ReaderLanguage.DUTCH : of(fields, tag);
    }

    private static ReaderLanguage of(RequestFields fields, String tag) {
        var language = ReaderLanguage.withTag(tag);
        if (language.isEmpty()) {
            fields.refuse(NAME, ReaderLanguage.REFUSAL);
        }
        return language.orElse(ReaderLanguage.DUTCH);
    }
}

package nl.millenniumgemeenten.gateway.search;

import io.micronaut.serde.annotation.Serdeable;

/// Something that may be meant.
///
/// @param kind what it is, in a word that people read
@Serdeable
record SuggestionJson(String title, String path, String kind) {

    static SuggestionJson of(Entry entry) {
        return new SuggestionJson(entry.title(), entry.path(), entry.key().kind().one());
    }
}

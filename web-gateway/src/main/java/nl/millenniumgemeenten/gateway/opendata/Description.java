package nl.millenniumgemeenten.gateway.opendata;

import java.util.ArrayList;
import java.util.List;

/// What is said of one thing in RDF, in the order in which it was said.
///
/// @param subject its IRI
record Description(String subject, List<Statement> statements) {

    /// One statement: a property by its prefixed name, such as `dct:title`, and its value.
    record Statement(String property, Value value) {}

    /// What stands at the end of a statement.
    sealed interface Value {
        record Iri(String iri) implements Value {}

        /// A class, by its prefixed name.
        record Type(String name) implements Value {}

        /// Text in a language; of no language where it is empty.
        record Text(String text, String language) implements Value {}
    }

    static Description of(String subject, String type) {
        return new Description(subject, new ArrayList<>()).with("a", new Value.Type(type));
    }

    /// In Dutch.
    Description text(String property, String text) {
        return with(property, new Value.Text(text, "nl"));
    }

    /// Of no language.
    Description literal(String property, String text) {
        return with(property, new Value.Text(text, ""));
    }

    Description link(String property, String iri) {
        return with(property, new Value.Iri(iri));
    }

    private Description with(String property, Value value) {
        statements.add(new Statement(property, value));
        return this;
    }
}

package nl.millenniumgemeenten.gateway.search;

/// Names one thing in the index.
///
/// @param subject its public id
record Key(Kind kind, String subject) {

    static Key parse(String text) {
        int colon = text.indexOf(':');
        return new Key(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    String text() {
        return kind.name() + ":" + subject;
    }
}

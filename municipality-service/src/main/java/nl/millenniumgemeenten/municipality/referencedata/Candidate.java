package nl.millenniumgemeenten.municipality.referencedata;

import java.util.List;

/// A record as the reference data has it.
///
/// @param key its key in the register
/// @param rows where it says so, to be refused when something later speaks against it
record Candidate<T>(Object key, T state, Fingerprint fingerprint, List<ReferenceRow> rows) {
    Candidate {
        rows = List.copyOf(rows);
    }

    /// A record that nothing later speaks against.
    Candidate(Object key, T state, Fingerprint fingerprint) {
        this(key, state, fingerprint, List.of());
    }

    /// The same rows, saying something else.
    Candidate<T> saying(T other) {
        return new Candidate<>(key, other, fingerprint, rows);
    }
}

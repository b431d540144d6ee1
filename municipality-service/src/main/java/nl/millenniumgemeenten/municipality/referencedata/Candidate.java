package nl.millenniumgemeenten.municipality.referencedata;

/// A record as the reference data has it.
///
/// @param key its key in the register
record Candidate<T>(Object key, T state, Fingerprint fingerprint) {}

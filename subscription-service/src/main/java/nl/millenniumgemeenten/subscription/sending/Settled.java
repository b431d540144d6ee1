package nl.millenniumgemeenten.subscription.sending;

/// A message and what became of it.
public record Settled<M>(M message, Outcome outcome) {}

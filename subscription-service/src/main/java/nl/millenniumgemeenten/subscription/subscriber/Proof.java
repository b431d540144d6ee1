package nl.millenniumgemeenten.subscription.subscriber;

/// What stays of an address after its owner left.
public sealed interface Proof permits ConsentProof, Trace, Proof.None {

    /// Nothing: somebody asked for that.
    record None() implements Proof {}
}

package nl.millenniumgemeenten.subscription.text;

/// What the mails say now.
public interface CurrentWords {
    /// The words of this kind: those of an editor, or its own.
    Words of(TextKind kind);
}

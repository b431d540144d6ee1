package nl.millenniumgemeenten.outbox;

import nl.millenniumgemeenten.events.ChangeType;

/// The change would not fit in one event. Services refuse such input earlier, with words for the
/// person who typed it.
public final class ChangeTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The most bytes of `data` in one event: the 64 KB of the NL GOV profile less the attributes.
    public static final int LIMIT = 63 * 1024;

    ChangeTooLarge(ChangeType type, String subject, int bytes) {
        super(type.typeName() + " of " + subject + " has " + bytes + " bytes, limit " + LIMIT);
    }
}

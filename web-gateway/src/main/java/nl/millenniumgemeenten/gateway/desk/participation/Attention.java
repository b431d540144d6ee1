package nl.millenniumgemeenten.gateway.desk.participation;

import java.util.Arrays;

/// What participations may ask attention for.
enum Attention {
    ALL("", "Alles"),
    UNDECIDED("besluit", "Nog te besluiten"),
    ON_HOLD("pauze", "Op pauze"),
    LATE("te-laat", "Verslag te laat"),
    DUE_SOON("binnenkort", "Verslag binnenkort");

    private final String value;
    private final String label;

    Attention(String value, String label) {
        this.value = value;
        this.label = label;
    }

    static Attention of(String value) {
        return Arrays.stream(values())
                .filter(attention -> attention.value.equals(value))
                .findFirst()
                .orElse(ALL);
    }

    /// As it stands in an address.
    String value() {
        return value;
    }

    String label() {
        return label;
    }

    /// Whether a participation asks for it.
    boolean asks(KnownParticipation known) {
        return switch (this) {
            case ALL -> true;
            case UNDECIDED -> !known.undecided().isEmpty();
            case ON_HOLD -> known.onHold();
            case LATE -> known.late();
            case DUE_SOON -> known.dueSoon();
        };
    }
}

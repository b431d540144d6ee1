package nl.millenniumgemeenten.gateway.desk.sending;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Deliveries about which somebody decides.
enum UnsettledKind {
    /// A mail server refused them for good.
    REFUSED("geweigerd", "failed"),
    /// The connection was lost when everything had been sent, so nobody knows.
    IN_DOUBT("onzeker", "in-doubt");

    private final String path;
    private final String state;

    UnsettledKind(String path, String state) {
        this.path = path;
        this.state = state;
    }

    /// The kind at this address.
    static Optional<UnsettledKind> at(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    String path() {
        return path;
    }

    /// As its service names it.
    String state() {
        return state;
    }

    /// What can be decided about them.
    List<Decision> decisions() {
        return switch (this) {
            case REFUSED -> List.of(Decision.AGAIN, Decision.ASIDE);
            case IN_DOUBT -> List.of(Decision.AGAIN, Decision.ARRIVED, Decision.ASIDE);
        };
    }

    /// What can be decided about one.
    enum Decision {
        AGAIN("opnieuw", "waiting", "Verstuur opnieuw"),
        ARRIVED("aangekomen", "sent", "Beschouw als aangekomen"),
        ASIDE("wegleggen", "dropped", "Leg weg");

        private final String word;
        private final String state;
        private final String label;

        Decision(String word, String state, String label) {
            this.word = word;
            this.state = state;
            this.label = label;
        }

        /// The decision with this word.
        static Optional<Decision> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
        }

        String word() {
            return word;
        }

        String state() {
            return state;
        }

        String label() {
            return label;
        }
    }
}

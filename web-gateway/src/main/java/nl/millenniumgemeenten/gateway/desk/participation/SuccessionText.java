package nl.millenniumgemeenten.gateway.desk.participation;

import java.time.LocalDate;
import java.util.Optional;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.site.Register;

/// Says by which change of territory a municipality came after another.
final class SuccessionText {
    private SuccessionText() {}

    /// What happened, in a sentence: "Langedijk ging op 1 januari 2022 op in de nieuwe gemeente
    /// Dijk en Waard."
    static String happened(Register register, String code, String successor) {
        var name = ParticipationWords.capital(register.name(code));
        var next = register.name(successor);
        return change(register, code, successor)
                .map(change -> {
                    var on = DutchText.date(change.effectiveOn());
                    return switch (change.kind()) {
                        case MERGER ->
                                name + " ging op " + on + " op in de nieuwe gemeente " + next + ".";
                        case ABSORPTION -> name + " is op " + on + " bij " + next + " gevoegd.";
                        case SPLIT ->
                                name
                                        + " is op "
                                        + on
                                        + " verdeeld. Een deel hoort nu bij "
                                        + next
                                        + ".";
                        case RENAME -> name + " heet sinds " + on + " " + next + ".";
                    };
                })
                .orElseGet(() -> next + " kwam in de plaats van " + name + ".");
    }

    /// Since when the successor is there.
    static Optional<LocalDate> since(Register register, String code, String successor) {
        return change(register, code, successor).map(TerritorialChangeChange.Recorded::effectiveOn);
    }

    private static Optional<TerritorialChangeChange.Recorded> change(
            Register register, String code, String successor) {
        return register.changesFrom(code).reversed().stream()
                .filter(change -> change.status() != TerritorialChangeChange.Status.CANCELLED)
                .filter(change -> change.to().contains(successor))
                .findFirst();
    }
}

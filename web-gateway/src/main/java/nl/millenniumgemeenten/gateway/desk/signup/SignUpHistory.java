package nl.millenniumgemeenten.gateway.desk.signup;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SignUpActJson;
import nl.millenniumgemeenten.gateway.service.SignUpActJson.ChangeJson;

/// Puts into Dutch what happened to a sign-up.
@Singleton
class SignUpHistory {
    private final Moments moments;

    SignUpHistory(Moments moments) {
        this.moments = moments;
    }

    SignUpHistoryView view(Outcome<ItemsJson<SignUpActJson>> asked) {
        return switch (asked) {
            case Outcome.Ok<ItemsJson<SignUpActJson>>(var found, _) ->
                    new SignUpHistoryView(true, found.items().stream().map(this::act).toList());
            case Outcome.Refused<ItemsJson<SignUpActJson>> _,
                    Outcome.Stale<ItemsJson<SignUpActJson>> _,
                    Outcome.Unavailable<ItemsJson<SignUpActJson>> _ ->
                    SignUpHistoryView.UNKNOWN;
        };
    }

    private SignUpHistoryView.Act act(SignUpActJson act) {
        return new SignUpHistoryView.Act(
                moments.saved(act.at()),
                who(act.by().id(), act.by().name()),
                what(act.kind()),
                act.said(),
                act.changes().stream().map(SignUpHistory::change).toList());
    }

    private static String who(String id, String name) {
        return switch (id) {
            case "submitter" -> "de aanmelder";
            case "unknown" -> "iemand van de redactie (niet bewaard)";
            default -> name.isEmpty() ? "iemand van de redactie" : name;
        };
    }

    private static String what(String kind) {
        return switch (kind) {
            case "RECEIVED" -> "Formulier verstuurd";
            case "CONFIRMED" -> "Aanmelding bevestigd met de link in de mail";
            case "ASKED_BACK" -> "Vraag gesteld";
            case "CORRECTED" -> "Formulier aangepast en opnieuw verstuurd";
            case "APPROVED" -> "Goedgekeurd";
            case "REJECTED" -> "Afgewezen";
            default -> kind;
        };
    }

    private static SignUpHistoryView.Change change(ChangeJson change) {
        return new SignUpHistoryView.Change(
                field(change.field()),
                change.field().equals("goals") || change.field().equals("themes"),
                values(change.field(), change.removed()),
                values(change.field(), change.added()));
    }

    private static String field(String field) {
        return switch (field) {
            case "decidedBy" -> "Besloten door";
            case "decidedOn" -> "Besloten op";
            case "goals" -> "Doelen";
            case "themes" -> "Thema’s";
            case "note" -> "Opmerking";
            case "decision" -> "Besluit (PDF)";
            case "contact" -> "Gegevens van de aanmelder";
            default -> field;
        };
    }

    private static String values(String field, List<String> values) {
        return values.isEmpty()
                ? ""
                : DutchText.list(values.stream().map(value -> value(field, value)).toList());
    }

    private static String value(String field, String value) {
        return switch (field) {
            case "decidedBy" -> SignUpScreens.decidedBy(value);
            case "decidedOn" -> DutchText.date(LocalDate.parse(value));
            default -> value;
        };
    }
}

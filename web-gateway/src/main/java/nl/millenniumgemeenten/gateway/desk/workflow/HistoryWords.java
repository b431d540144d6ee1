package nl.millenniumgemeenten.gateway.desk.workflow;

import java.util.Locale;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.service.WorkflowJson;

/// What was done, in words.
final class HistoryWords {
    private HistoryWords() {}

    static String of(WorkflowJson.Entry entry, Moments moments) {
        var edition = entry.edition() == null ? "" : "Versie " + entry.edition() + " ";
        var due = entry.dueAt() == null ? "" : moments.saved(entry.dueAt());
        return switch (entry.act()) {
            case "handed-in" -> edition + "ter beoordeling aangeboden";
            case "taken-back" -> edition + "teruggenomen";
            case "sent-back" -> edition + "teruggestuurd";
            case "published" -> edition + "gepubliceerd";
            case "withdrawn" -> "Ingetrokken";
            case "publication-planned" -> edition + "gepland voor " + due;
            case "publication-cancelled" ->
                    "Publicatie van "
                            + edition.toLowerCase(Locale.ROOT)
                            + "afgezegd, die gepland was voor "
                            + due;
            case "publication-failed" -> edition + "niet gepubliceerd op " + due;
            case "published-as-planned" -> edition + "gepubliceerd, zoals gepland";
            case "withdrawal-planned" -> "Intrekken gepland voor " + due;
            case "withdrawal-cancelled" -> "Intrekken afgezegd, dat gepland was voor " + due;
            case "withdrawal-failed" -> "Niet ingetrokken op " + due;
            case "withdrawn-as-planned" -> "Ingetrokken, zoals gepland";
            default -> entry.act();
        };
    }
}

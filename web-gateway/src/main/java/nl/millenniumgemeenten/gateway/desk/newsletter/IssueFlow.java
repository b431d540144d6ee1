package nl.millenniumgemeenten.gateway.desk.newsletter;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.service.IssueJson;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Says where an issue is on its way to its readers.
@Singleton
class IssueFlow {
    /// What a writer says while handing in.
    static final String NOTE = "note";

    /// What an editor says while sending back.
    static final String REFUSAL = "refusal";

    /// When it goes, and which time if the clock shows it twice.
    static final String DATE = "date";

    static final String TIME = "time";
    static final String OCCURRENCE = "occurrence";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final Set<String> TO_SEND =
            Set.of("approved", "scheduled", "preparing", "sending", "paused", "sent", "cancelled");

    private final Moments moments;
    private final SiteConfiguration site;
    private final InstantSource clock;

    IssueFlow(Moments moments, SiteConfiguration site, InstantSource clock) {
        this.moments = moments;
        this.site = site;
        this.clock = clock;
    }

    /// How an issue stands.
    ///
    /// @param issue absent for what was not saved yet
    /// @param typed what was typed, in which form of it whatsoever
    IssueFlowView view(
            Optional<IssueJson> issue, Form typed, FormErrorsView errors, Editor editor) {
        if (issue.isEmpty()) {
            return new IssueFlowView(
                    "",
                    "",
                    true,
                    typed.text(NOTE),
                    false,
                    false,
                    "",
                    false,
                    "",
                    false,
                    false,
                    false,
                    "",
                    "",
                    false,
                    "",
                    0,
                    "",
                    List.of());
        }
        return view(issue.get(), typed, errors, editor);
    }

    private IssueFlowView view(IssueJson issue, Form typed, FormErrorsView errors, Editor editor) {
        var due = issue.dueAt();
        var date = typed.line(DATE);
        var time = typed.line(TIME);
        if (due != null && date.isEmpty() && time.isEmpty()) {
            var at = due.atZone(site.zone());
            date = at.toLocalDate().toString();
            time = CLOCK.format(at);
        }
        return new IssueFlowView(
                explanation(issue),
                words(issue),
                issue.can("hand-in"),
                typed.text(NOTE),
                issue.can("take-back"),
                issue.can("send-back"),
                typed.text(REFUSAL),
                issue.can("approve"),
                mayNotApprove(issue, editor),
                issue.can("withdraw-approval"),
                issue.can("schedule"),
                issue.can("call-off"),
                date,
                time,
                !errors.of(OCCURRENCE).isEmpty() || !typed.line(OCCURRENCE).isEmpty(),
                typed.line(OCCURRENCE),
                issue.edition(),
                TO_SEND.contains(issue.state()) ? IssueForms.path(issue.id()) + "/verzending" : "",
                issue.history().stream().map(entry -> act(issue, entry)).toList());
    }

    private String explanation(IssueJson issue) {
        var due = issue.dueAt();
        return switch (issue.state()) {
            case "in-review" ->
                    "Versie "
                            + issue.edition()
                            + " wacht op goedkeuring door een tweede redacteur.";
            case "approved" ->
                    "Versie "
                            + issue.edition()
                            + " is goedgekeurd. Wie hem nu wijzigt en opslaat, haalt die goedkeuring weg.";
            case "scheduled" ->
                    due == null
                            ? ""
                            : issue.picturesShown() || clock.instant().isBefore(due)
                                    ? "Gaat vanzelf naar de lezers op " + moments.saved(due) + "."
                                    : "Het moment was "
                                            + moments.saved(due)
                                            + ". We wachten tot de afbeeldingen op de site staan.";
            case "paused" -> "Het versturen ligt stil.";
            default -> "";
        };
    }

    /// What a colleague said last, while that matters.
    private static String words(IssueJson issue) {
        var asked = issue.state().equals("in-review") ? Set.of("handed-in") : Set.of("sent-back");
        if (!issue.state().equals("in-review") && !issue.state().equals("draft")) {
            return "";
        }
        return issue.history().stream()
                .filter(entry -> Set.of("handed-in", "sent-back").contains(entry.act()))
                .findFirst()
                .filter(entry -> asked.contains(entry.act()) && !entry.text().isEmpty())
                .map(entry -> entry.by().name() + ": " + entry.text())
                .orElse("");
    }

    private static String mayNotApprove(IssueJson issue, Editor editor) {
        if (!issue.state().equals("in-review") || issue.can("approve")) {
            return "";
        }
        return editor.mayPublish()
                ? "Je schreef zelf aan deze nieuwsbrief. Een redacteur die er niet aan meeschreef"
                        + " keurt hem goed. Is die er niet? Een beheerder kan iemand uitnodigen bij"
                        + " Accounts."
                : "Een redacteur keurt hem goed.";
    }

    private IssueFlowView.ActView act(IssueJson issue, IssueJson.Entry entry) {
        boolean edition = Set.of("created", "saved", "restored").contains(entry.act());
        return new IssueFlowView.ActView(
                what(entry),
                moments.saved(entry.at(), entry.by()),
                entry.act().equals("restored") ? "" : entry.text(),
                edition
                        ? IssuePreviewController.path(issue.id()) + "?editie=" + entry.edition()
                        : "");
    }

    private String what(IssueJson.Entry entry) {
        var due = entry.dueAt() == null ? "" : moments.saved(entry.dueAt());
        var edition = "Versie " + entry.edition();
        return switch (entry.act()) {
            case "created" -> edition + " gemaakt";
            case "saved" -> edition + " opgeslagen";
            case "restored" ->
                    "Versie "
                            + entry.text()
                            + " teruggezet als "
                            + edition.toLowerCase(Locale.ROOT);
            case "handed-in" -> edition + " ter goedkeuring ingeleverd";
            case "taken-back" -> edition + " teruggenomen";
            case "sent-back" -> edition + " teruggestuurd";
            case "approved" -> edition + " goedgekeurd";
            case "approval-withdrawn" -> "Goedkeuring ingetrokken";
            case "scheduled" -> "Gepland voor " + due;
            case "called-off" -> "Planning gewist";
            case "started" -> "Versturen begonnen";
            case "started-as-planned" -> "Versturen begonnen, zoals gepland";
            case "held-up" -> "Niet begonnen: er staat iets in dat niet meer op de site staat";
            case "without-pictures" -> "Niet begonnen: de afbeeldingen zijn niet te zien";
            case "withdrawn" -> "Uit het archief gehaald";
            case "overdue" -> "Niet op tijd begonnen, en daarom gepauzeerd";
            case "paused" -> "Gepauzeerd";
            case "resumed" -> "Hervat";
            case "cancelled" -> "Gestopt";
            case "deleted" -> "Weggegooid";
            default -> entry.act();
        };
    }
}

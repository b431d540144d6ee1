package nl.millenniumgemeenten.gateway.desk.participation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.task.Task;
import nl.millenniumgemeenten.gateway.desk.task.TaskSource;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipationService;
import nl.millenniumgemeenten.gateway.site.Site;

/// The participants whose report should have been there, and those on hold for want of one.
@Singleton
class ReportTasks implements TaskSource {
    private final ParticipationService participations;
    private final Site site;

    ReportTasks(ParticipationService participations, Site site) {
        this.participations = participations;
        this.site = site;
    }

    @Override
    public String title() {
        return "Verslagen die er nog niet zijn";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Outcome<List<Task>> open(Editor editor) {
        // Who may not record one has nothing to do here.
        if (!editor.mayPublish()) {
            return new Outcome.Ok<>(List.of(), 0);
        }
        var register = site.image().register();
        return participations
                .all(editor.caller())
                .then(list ->
                        new Outcome.Ok<>(
                                list.value().stream()
                                        .map(stored -> KnownParticipation.of(stored, register))
                                        .filter(known -> known.onHold() || known.late())
                                        .sorted(Comparator.comparing(ReportTasks::since))
                                        .map(ReportTasks::task)
                                        .toList(),
                                0));
    }

    private static Task task(KnownParticipation known) {
        var text =
                known.onHold()
                        ? "Op pauze sinds "
                                + DutchText.date(since(known))
                                + ". Leg een verslag vast om de pauze te beëindigen."
                        : "Het verslag had er op "
                                + DutchText.date(since(known))
                                + " moeten zijn. Leg het vast, of zet de deelname op pauze.";
        return new Task(
                known.name(), text, ParticipationPaths.one(known.stored().code()) + "#verslag");
    }

    private static LocalDate since(KnownParticipation known) {
        return known.hold()
                .filter(_ -> known.onHold())
                .map(hold -> hold.since())
                .orElseGet(() ->
                        Objects.requireNonNullElse(known.stored().reportDueOn(), known.today()));
    }
}

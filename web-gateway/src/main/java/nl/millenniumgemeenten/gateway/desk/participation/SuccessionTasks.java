package nl.millenniumgemeenten.gateway.desk.participation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.task.Task;
import nl.millenniumgemeenten.gateway.desk.task.TaskSource;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipationJson;
import nl.millenniumgemeenten.gateway.service.ParticipationJson.SuccessionJson;
import nl.millenniumgemeenten.gateway.service.ParticipationService;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.Site;

/// The participations of municipalities that ended, of which nobody decided yet whether a successor
/// goes on with them.
@Singleton
class SuccessionTasks implements TaskSource {
    private final ParticipationService participations;
    private final Site site;

    SuccessionTasks(ParticipationService participations, Site site) {
        this.participations = participations;
        this.site = site;
    }

    @Override
    public String title() {
        return "Deelnames na een herindeling";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Outcome<List<Task>> open(Editor editor) {
        // Who may not decide has nothing to do here.
        if (!editor.mayPublish()) {
            return new Outcome.Ok<>(List.of(), 0);
        }
        var register = site.image().register();
        return participations
                .undecided(editor.caller())
                .then(list ->
                        new Outcome.Ok<>(
                                list.value().stream()
                                        .flatMap(stored -> waiting(register, stored))
                                        .sorted(Comparator.comparing(Waiting::since))
                                        .map(Waiting::task)
                                        .toList(),
                                0));
    }

    private record Waiting(LocalDate since, Task task) {}

    private static Stream<Waiting> waiting(Register register, ParticipationJson stored) {
        var code = stored.code();
        return stored.successions().stream()
                .filter(SuccessionJson::undecided)
                .map(succession -> {
                    var to = succession.to();
                    return new Waiting(
                            SuccessionText.since(register, code, to).orElse(LocalDate.MIN),
                            new Task(
                                    "Gaat "
                                            + register.name(to)
                                            + " verder met de deelname van "
                                            + register.name(code)
                                            + "?",
                                    SuccessionText.happened(register, code, to),
                                    ParticipationPaths.one(code)
                                            + "#"
                                            + SuccessionView.anchor(to)));
                });
    }
}

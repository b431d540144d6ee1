package nl.millenniumgemeenten.gateway.desk.signup;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.task.Task;
import nl.millenniumgemeenten.gateway.desk.task.TaskSource;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SignUpJson;
import nl.millenniumgemeenten.gateway.service.SignUpService;

/// The municipalities that signed up and wait for an answer.
@Singleton
class SignUpTasks implements TaskSource {
    private final SignUpService signUps;
    private final Moments moments;

    SignUpTasks(SignUpService signUps, Moments moments) {
        this.signUps = signUps;
        this.moments = moments;
    }

    @Override
    public String title() {
        return "Aanmeldingen om te beoordelen";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Outcome<List<Task>> open(Editor editor) {
        if (!editor.mayPublish()) {
            return new Outcome.Ok<>(List.of(), 0);
        }
        return signUps.waiting(editor.caller())
                .then(list ->
                        new Outcome.Ok<>(
                                list.value().items().stream().map(this::task).toList(), 0));
    }

    private Task task(SignUpJson signUp) {
        return new Task(
                signUp.municipalityName(),
                "Aangemeld op " + moments.saved(signUp.since()),
                SignUpScreens.PATH + "/" + signUp.id());
    }
}

package nl.millenniumgemeenten.gateway.desk.signup;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.task.Task;
import nl.millenniumgemeenten.gateway.desk.task.TaskSource;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.service.ContactService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.WaitingContactsJson;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.Site;

/// The contacts of municipalities that were divided: an editor says for which of those that came
/// after it they speak. After a merger they go along by themselves.
@Singleton
class ContactTasks implements TaskSource {
    private final ContactService contacts;
    private final Site site;

    ContactTasks(ContactService contacts, Site site) {
        this.contacts = contacts;
        this.site = site;
    }

    @Override
    public String title() {
        return "Contactpersonen na een splitsing";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Outcome<List<Task>> open(Editor editor) {
        // Who may not decide has nothing to do here.
        if (!editor.mayPublish()) {
            return new Outcome.Ok<>(List.of(), 0);
        }
        var register = site.image().register();
        return contacts.waiting(editor.caller())
                .then(list ->
                        new Outcome.Ok<>(
                                list.value().items().stream()
                                        .map(waiting -> task(register, waiting))
                                        .toList(),
                                0));
    }

    private static Task task(Register register, WaitingContactsJson waiting) {
        var code = waiting.code();
        var many =
                waiting.contacts() == 1
                        ? "de contactpersoon"
                        : "de " + waiting.contacts() + " contactpersonen";
        return new Task(
                "Voor welke gemeente "
                        + (waiting.contacts() == 1 ? "spreekt " : "spreken ")
                        + many
                        + " van "
                        + register.name(code)
                        + "?",
                register.name(code)
                        + " is verdeeld over "
                        + DutchText.list(
                                register.choice(code).stream().map(register::name).toList())
                        + ".",
                ContactScreens.path(code));
    }
}

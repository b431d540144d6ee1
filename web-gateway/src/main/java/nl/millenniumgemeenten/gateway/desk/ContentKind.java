package nl.millenniumgemeenten.gateway.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.service.Caller;
import nl.millenniumgemeenten.gateway.service.ContentCollection;
import nl.millenniumgemeenten.gateway.service.ContentJson;
import nl.millenniumgemeenten.gateway.service.ItemEditing;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.WorkingCopyItemJson;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.problem.Problem.FieldProblem;

/// What is particular to writing one kind of content. `J` is the content as its service gives it,
/// `E` one saved version. What an editor typed is a [Form] throughout, so that nothing gets lost
/// between what was typed and what could be saved.
public interface ContentKind<J extends ContentJson, E> extends KeptKind {

    /// The address under which its screens stand, such as `/redactie/paginas`.
    String screens();

    /// What the screen for a new one is called.
    String titleOfNew();

    /// Where its changes are announced.
    Topic topic();

    /// Where it is kept.
    ContentCollection<J, E> collection();

    @Override
    default String keptAs() {
        return collection().kind();
    }

    @Override
    default String screen(UUID id) {
        return screens() + "/" + id;
    }

    @Override
    default String screenOfNew() {
        return screens() + "/nieuw";
    }

    @Override
    default ItemEditing around(UUID id) {
        return collection().around(id);
    }

    @Override
    default Outcome<ItemsJson<WorkingCopyItemJson>> workingCopies(Caller caller) {
        return collection().workingCopies(caller);
    }

    /// The fields of its form, in their order.
    List<Field> fields();

    /// The form of a new one.
    Form fresh();

    /// The draft as a form would send it.
    Form draft(J content);

    /// A saved version as its form would have sent it.
    Form filled(E edition);

    /// What a field holds, in words that people know it by.
    default String words(Field field, Form form) {
        return String.join(", ", form.all(field.name()).stream().sorted().toList()).strip();
    }

    /// The form after a button was pressed that changes the form and saves nothing; empty if
    /// another button was.
    default Optional<Form> pressed(Form typed) {
        return Optional.empty();
    }

    /// What was typed, as the service takes it.
    Map<String, Object> json(Form typed);

    /// A fault that the service found, next to the field that it concerns.
    FormErrorView error(FieldProblem fault, Form typed);

    /// Where visitors see it.
    String livePath(J content);

    /// Whether the form's choices can be read from the service too; if not, from what we know
    /// ourselves.
    enum Reach {
        SERVICE,
        OURSELVES
    }

    /// The form: the template and its view.
    Screen form(DeskLayoutView layout, EditingView editing, Form typed, Editor editor, Reach reach);

    /// The draft as a visitor would see it.
    Screen preview(J content, Banner banner, Reading reading);

    /// A saved version as a visitor would have seen it.
    Screen edition(J content, E edition, Banner banner, Reading reading);

    /// A template with its view.
    record Screen(String template, Object view) {}

    /// What stands above a page that is shown to editors alone.
    record Banner(String label, String text, String backPath) {}
}

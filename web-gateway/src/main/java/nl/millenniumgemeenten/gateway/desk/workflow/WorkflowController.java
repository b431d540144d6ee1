package nl.millenniumgemeenten.gateway.desk.workflow;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentActs;
import nl.millenniumgemeenten.gateway.desk.ContentKind;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.service.ItemWorkflow.What;

/// Takes what editors do with a piece of content of any kind besides writing it. `section` is the
/// part of the desk where the kind stands, such as `nieuws`.
@Controller("/redactie/{section}/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class WorkflowController {
    private final KindScreens screens;
    private final DeskPages pages;
    private final Moments moments;

    WorkflowController(KindScreens screens, DeskPages pages, Moments moments) {
        this.screens = screens;
        this.pages = pages;
        this.moments = moments;
    }

    @Post("/terugnemen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> takeBack(String section, UUID id, Form form, Editor editor) {
        return act(section, editor, acts -> acts.takeBack(id, form, editor));
    }

    @Post("/terugsturen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> sendBack(String section, UUID id, Form form, Editor editor) {
        return act(section, editor, acts -> acts.sendBack(id, form, editor));
    }

    @Post("/opmerkingen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remark(String section, UUID id, Form form, Editor editor) {
        return act(section, editor, acts -> acts.remark(id, form, editor));
    }

    @Post("/opmerkingen/{remark}/afhandelen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> resolve(String section, UUID id, UUID remark, Form form, Editor editor) {
        return act(section, editor, acts -> acts.resolve(id, remark, form, editor));
    }

    @Post("/planning/intrekken")
    @Consumes(MediaType.ALL)
    HttpResponse<?> planWithdrawal(String section, UUID id, Form form, Editor editor) {
        return act(section, editor, acts -> acts.planWithdrawal(id, form, editor));
    }

    @Post("/planning/publiceren/afzeggen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> callOffPublication(String section, UUID id, Form form, Editor editor) {
        return act(section, editor, acts -> acts.callOff(id, What.PUBLICATION, form, editor));
    }

    @Post("/planning/intrekken/afzeggen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> callOffWithdrawal(String section, UUID id, Form form, Editor editor) {
        return act(section, editor, acts -> acts.callOff(id, What.WITHDRAWAL, form, editor));
    }

    private HttpResponse<?> act(
            String section, Editor editor, Function<ContentActs<?, ?>, HttpResponse<?>> act) {
        return screens.all().stream()
                .filter(kind -> kind.screens().equals("/redactie/" + section))
                .findFirst()
                .<HttpResponse<?>>map(kind -> act.apply(acts(kind)))
                .orElseGet(() -> pages.notFound(editor));
    }

    private ContentActs<?, ?> acts(ContentKind<?, ?> kind) {
        return new ContentActs<>(kind, pages, moments);
    }
}

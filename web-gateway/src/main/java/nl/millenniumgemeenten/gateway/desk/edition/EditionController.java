package nl.millenniumgemeenten.gateway.desk.edition;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentKinds;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.DraftReadings;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.form.Form;

/// The saved versions of every kind of content.
@Controller("/redactie/{section:[a-z]+}/{id}/versies")
@ExecuteOn(TaskExecutors.BLOCKING)
class EditionController {
    private final ContentKinds kinds;
    private final DeskPages pages;
    private final Moments moments;
    private final DraftReadings drafts;
    private final EditionChanges changes;

    EditionController(
            ContentKinds kinds,
            DeskPages pages,
            Moments moments,
            DraftReadings drafts,
            EditionChanges changes) {
        this.kinds = kinds;
        this.pages = pages;
        this.moments = moments;
        this.drafts = drafts;
        this.changes = changes;
    }

    @Get
    HttpResponse<?> list(
            String section,
            UUID id,
            @QueryValue(value = "voor", defaultValue = "2147483647") int before,
            Editor editor) {
        return of(section, editor, screens -> screens.list(id, before, editor));
    }

    @Get("/vergelijken")
    HttpResponse<?> compare(
            String section,
            UUID id,
            @QueryValue("oud") int one,
            @QueryValue("nieuw") int other,
            Editor editor) {
        return of(section, editor, screens -> screens.compare(id, one, other, editor));
    }

    @Get("/{number}")
    HttpResponse<?> show(String section, UUID id, int number, Editor editor) {
        return of(section, editor, screens -> screens.show(id, number, editor));
    }

    @Post("/{number}/terugzetten")
    @Consumes(MediaType.ALL)
    HttpResponse<?> restore(String section, UUID id, int number, Form form, Editor editor) {
        return of(section, editor, screens -> screens.restore(id, number, form.revision(), editor));
    }

    private HttpResponse<?> of(
            String section, Editor editor, Function<EditionScreens<?, ?>, HttpResponse<?>> screen) {
        var kind = kinds.in(section);
        return kind.isPresent()
                ? screen.apply(new EditionScreens<>(kind.get(), pages, moments, drafts, changes))
                : pages.notFound(editor);
    }
}

package nl.millenniumgemeenten.gateway.desk.subscriber;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.service.OfferedListJson;

/// The screens of the lists that people subscribe to.
@Controller(ListScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListController {
    private final ListScreens screens;
    private final ListWriting writing;
    private final SubscriberScreens subscribers;
    private final DeskPages pages;

    ListController(
            ListScreens screens,
            ListWriting writing,
            SubscriberScreens subscribers,
            DeskPages pages) {
        this.screens = screens;
        this.writing = writing;
        this.subscribers = subscribers;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            Editor editor, @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return editor.administers()
                ? subscribers.lists(editor, lists -> screens.list(lists, Notice.of(notice), editor))
                : subscribers.mayNot(editor);
    }

    @Get("/nieuw")
    HttpResponse<?> fresh(Editor editor) {
        return editor.administers()
                ? screens.fresh(
                        HttpStatus.OK,
                        Form.EMPTY.with("open", "true").with("position", "0"),
                        List.of(),
                        editor)
                : subscribers.mayNot(editor);
    }

    @Post("/nieuw")
    @Consumes(MediaType.ALL)
    HttpResponse<?> create(Form form, Editor editor) {
        return editor.administers() ? writing.create(form, editor) : subscribers.mayNot(editor);
    }

    @Get("/{key}")
    HttpResponse<?> show(String key, Editor editor) {
        return with(
                key,
                editor,
                list ->
                        screens.form(
                                list, HttpStatus.OK, ListScreens.stored(list), List.of(), editor));
    }

    @Post("/{key}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> change(String key, Form form, Editor editor) {
        return with(key, editor, list -> writing.change(list, form, editor));
    }

    private HttpResponse<?> with(
            String key, Editor editor, Function<OfferedListJson, HttpResponse<?>> answer) {
        return editor.administers()
                ? subscribers.lists(
                        editor,
                        lists -> {
                            var found =
                                    lists.stream()
                                            .filter(list -> list.key().equals(key))
                                            .findFirst();
                            return found.isPresent()
                                    ? answer.apply(found.get())
                                    : pages.notFound(editor);
                        })
                : subscribers.mayNot(editor);
    }
}

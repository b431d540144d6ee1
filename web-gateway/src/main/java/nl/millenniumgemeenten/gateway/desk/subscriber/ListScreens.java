package nl.millenniumgemeenten.gateway.desk.subscriber;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.OfferedListJson;
import nl.millenniumgemeenten.gateway.site.Site;

/// Makes the screens of lists.
@Singleton
class ListScreens {
    static final String PATH = "/redactie/lijsten";
    static final String NEW = PATH + "/nieuw";
    static final List<Field> FIELDS =
            List.of(
                    new Field("title", "Naam"),
                    new Field("description", "Wat mensen krijgen"),
                    new Field("position", "Plaats in de volgorde"),
                    Field.choice("open", "Open of gesloten"));

    private final DeskPages pages;
    private final Site site;

    ListScreens(DeskPages pages, Site site) {
        this.pages = pages;
        this.site = site;
    }

    static String path(String key) {
        return PATH + "/" + key;
    }

    HttpResponse<?> list(List<OfferedListJson> lists, Notice notice, Editor editor) {
        var rows =
                lists.stream()
                        .map(list -> {
                            var readers = list.subscribers();
                            return new ListListView.Row(
                                    list.title(),
                                    list.about(),
                                    path(list.key()),
                                    list.open()
                                            ? new BadgeView("Open", Tone.POSITIVE)
                                            : new BadgeView("Gesloten", Tone.ENDED),
                                    readers == null ? "0" : Long.toString(readers),
                                    SubscriberScreens.PATH + "?lijst=" + list.key());
                        })
                        .toList();
        return pages.screen(
                HttpStatus.OK,
                "desk/list_list",
                new ListListView(pages.layout(editor, "Lijsten", PATH), notice.text(), rows));
    }

    HttpResponse<?> fresh(
            HttpStatus status, Form typed, List<FormErrorView> errors, Editor editor) {
        return form(
                status,
                "Nieuwe lijst",
                NEW,
                ListSubjects.options(site.image(), typed.line("subject")),
                typed,
                errors,
                editor);
    }

    HttpResponse<?> form(
            OfferedListJson list,
            HttpStatus status,
            Form typed,
            List<FormErrorView> errors,
            Editor editor) {
        return form(status, list.title(), path(list.key()), List.of(), typed, errors, editor);
    }

    private HttpResponse<?> form(
            HttpStatus status,
            String title,
            String path,
            List<OptionView> subjects,
            Form typed,
            List<FormErrorView> errors,
            Editor editor) {
        var view =
                new ListFormView(
                        pages.layout(editor, title, path),
                        path.equals(NEW),
                        path,
                        typed.line("revision"),
                        Opened.hidden(typed),
                        subjects,
                        typed.text("municipality"),
                        typed.text("title"),
                        typed.text("description"),
                        !typed.line("open").isEmpty(),
                        typed.line("position"),
                        new FormErrorsView(errors));
        return pages.screen(status, "desk/list_form", view);
    }

    static Form stored(OfferedListJson list) {
        return Opened.taking(
                        Form.EMPTY
                                .with("title", list.title())
                                .with("description", list.about())
                                .with("open", list.open() ? "true" : "")
                                .with("position", Integer.toString(list.position())),
                        FIELDS)
                .with("revision", Long.toString(list.revision()));
    }
}

package nl.millenniumgemeenten.gateway.desk.menu;

import io.micronaut.http.HttpRequest;
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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.events.MenuChange;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Keeping;
import nl.millenniumgemeenten.gateway.desk.Keeping.OpenedForm;
import nl.millenniumgemeenten.gateway.desk.KeepingView;
import nl.millenniumgemeenten.gateway.desk.MergeScreen;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.Opening;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.MenuJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PageItemJson;
import nl.millenniumgemeenten.gateway.service.WayService;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.problem.Problem;

/// The menus: which pages are in the main menu, which links stand after them, and the menu at the
/// foot. Every button saves what was typed, so that nothing needs a script.
@Controller(MenuController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class MenuController {
    static final String PATH = "/redactie/menu";

    private static final List<Field> FIELDS = List.of(Field.rows(MenuRows.LINKS, "Links"));
    private static final Pattern FIELD = Pattern.compile("/items/(\\d+)/(label|page|address)");

    private final WayService ways;
    private final ContentService content;
    private final DeskPages pages;
    private final SeeOnSite see;
    private final Site site;
    private final Keeping keeping;

    MenuController(
            WayService ways,
            ContentService content,
            DeskPages pages,
            SeeOnSite see,
            Site site,
            MenuKeeping kept,
            Moments moments) {
        this.ways = ways;
        this.content = content;
        this.pages = pages;
        this.see = see;
        this.site = site;
        this.keeping = new Keeping(kept, moments);
    }

    @Get
    HttpResponse<?> show(
            Editor editor,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice,
            HttpRequest<?> request) {
        return screen(
                editor,
                HttpStatus.OK,
                Notice.of(notice),
                menu -> opened(menu, request, editor),
                List.of());
    }

    @Post("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> arrange(String id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return pages.notAllowed(editor, "Alleen een redacteur kan de menu’s wijzigen.");
        }
        if (!id.equals(MenuChange.MAIN) && !id.equals(MenuChange.FOOTER)) {
            return pages.notFound(editor);
        }
        return arrange(id, form, Notice.MENU_ARRANGED, editor);
    }

    private HttpResponse<?> arrange(String id, Form form, Notice done, Editor editor) {
        var rows = MenuRows.of(form);
        return switch (ways.arrange(id, form.revision(), rows.json(), editor.caller())) {
            case Outcome.Ok<MenuJson>(_, var revision) -> {
                keeping.forget(MenuKeeping.id(id), form, editor);
                see.notice(Topic.MENUS, id, revision, done, done);
                yield HttpResponse.seeOther(URI.create(done.on(PATH) + MenuKeeping.place(id)));
            }
            case Outcome.Refused<MenuJson>(var problem) ->
                    screen(
                            editor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            Notice.NONE,
                            menu ->
                                    new OpenedForm(
                                            menu.id().equals(id) ? form : filled(menu),
                                            Opening.SENT_BACK),
                            errors(id, problem));
            case Outcome.Stale<MenuJson>() -> together(id, rows.in(form), editor);
            case Outcome.Unavailable<MenuJson>() -> pages.notKept(editor, PATH + "/" + id, form);
        };
    }

    private HttpResponse<?> screen(
            Editor editor,
            HttpStatus status,
            Notice notice,
            Function<MenuJson, OpenedForm> opened,
            List<FormErrorView> errors) {
        var menus = new ArrayList<MenuFormView>();
        var all = new FormErrorsView(errors);
        var options = options(editor);
        for (var id : List.of(MenuChange.MAIN, MenuChange.FOOTER)) {
            if (!(ways.menu(id, editor.caller()) instanceof Outcome.Ok<MenuJson>(var menu, _))) {
                return pages.serviceUnavailable(editor, PATH);
            }
            var form = opened.apply(menu);
            var kept =
                    keeping.view(
                            MenuKeeping.id(id),
                            false,
                            form.form(),
                            form.opening(),
                            notice != Notice.NONE,
                            editor);
            menus.add(form(id, form.form(), kept, options, all));
        }
        return pages.screen(
                status,
                "desk/menu",
                new MenuScreenView(
                        pages.layout(editor, "Menu", PATH),
                        notice.text(),
                        all,
                        editor.mayPublish(),
                        new Reading(site.image())
                                .ask(new Question.TopLevelPages()).stream()
                                        .map(page ->
                                                new LinkView(
                                                        page.navigationTitle(),
                                                        "/redactie/paginas/" + page.id()))
                                        .toList(),
                        menus));
    }

    /// A menu as it is stored, or as this person typed it before.
    private OpenedForm opened(MenuJson menu, HttpRequest<?> request, Editor editor) {
        var stored = filled(menu);
        return editor.mayPublish()
                ? keeping.open(
                        MenuKeeping.id(menu.id()),
                        stored,
                        copy ->
                                Merge.differing(FIELDS, stored, MenuRows.of(copy).in(copy))
                                        .isEmpty(),
                        request,
                        editor)
                : new OpenedForm(stored, Opening.SENT_BACK);
    }

    private static MenuFormView form(
            String id,
            Form typed,
            KeepingView kept,
            List<OptionView> options,
            FormErrorsView errors) {
        var rows = MenuRows.of(typed);
        int many = rows.rows().size();
        var fresh = new MenuRows.Row("", "", "");
        return new MenuFormView(
                id,
                id.equals(MenuChange.MAIN) ? "Extra links in het hoofdmenu" : "Menu onderaan",
                id.equals(MenuChange.MAIN)
                        ? "Deze staan achter de pagina’s."
                        : "Dit staat onderaan elke pagina. Is het leeg, dan staat daar het hoofdmenu.",
                typed.revision(),
                Opened.hidden(typed),
                kept,
                IntStream.rangeClosed(0, many)
                        .mapToObj(at -> {
                            var row = at < many ? rows.rows().get(at) : fresh;
                            return new MenuRowView(
                                    at,
                                    row.label(),
                                    chosen(options, row.page()),
                                    row.address(),
                                    at == many,
                                    at == many - 1,
                                    errors.of(id + "-label-" + at),
                                    errors.of(id + "-address-" + at));
                        })
                        .toList());
    }

    private static List<OptionView> chosen(List<OptionView> options, String page) {
        return options.stream()
                .map(option ->
                        new OptionView(option.value(), option.label(), option.value().equals(page)))
                .toList();
    }

    private List<OptionView> options(Editor editor) {
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "Geen pagina", true));
        if (content.pageTree(editor.caller())
                instanceof Outcome.Ok<ItemsJson<PageItemJson>>(var tree, _)) {
            for (var page : tree.items()) {
                options.add(
                        new OptionView(
                                page.id().toString(),
                                "\u2013 ".repeat(page.depth()) + page.title(),
                                false));
            }
        }
        return options;
    }

    /// Somebody else was first. What was typed is saved together with that, unless both touched the
    /// same links.
    private HttpResponse<?> together(String id, Form form, Editor editor) {
        if (!(ways.menu(id, editor.caller()) instanceof Outcome.Ok<MenuJson>(var theirs, _))) {
            return pages.notKept(editor, PATH + "/" + id, form);
        }
        var titles =
                options(editor).stream()
                        .collect(
                                Collectors.toMap(
                                        OptionView::value,
                                        option -> option.label().replace("\u2013 ", "")));
        return new MergeScreen(pages)
                .together(
                        form,
                        FIELDS,
                        new MergeScreen.Theirs(
                                id.equals(MenuChange.MAIN) ? "het hoofdmenu" : "het menu onderaan",
                                "net",
                                PATH,
                                PATH + "/" + id,
                                filled(theirs),
                                (_, one) -> MenuRows.of(one).text(titles),
                                "Opslaan"),
                        editor,
                        merge -> arrange(id, merge.form(), Notice.MERGED, editor));
    }

    private static Form filled(MenuJson menu) {
        return Opened.taking(
                MenuRows.of(menu).in(Form.EMPTY).with("revision", Long.toString(menu.revision())));
    }

    private static List<FormErrorView> errors(String id, Problem problem) {
        if (problem.errors().isEmpty()) {
            var detail = problem.detail();
            return List.of(new FormErrorView("", detail == null ? problem.title() : detail));
        }
        return problem.errors().stream()
                .map(fault -> {
                    var field = FIELD.matcher(fault.pointer());
                    return new FormErrorView(
                            field.matches()
                                    ? id
                                            + "-"
                                            + (field.group(2).equals("label") ? "label" : "address")
                                            + "-"
                                            + field.group(1)
                                    : "",
                            fault.detail());
                })
                .toList();
    }
}

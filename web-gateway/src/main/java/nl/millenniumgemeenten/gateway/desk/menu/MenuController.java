package nl.millenniumgemeenten.gateway.desk.menu;

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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.events.MenuChange;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ConflictFieldView;
import nl.millenniumgemeenten.gateway.desk.ConflictView;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
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

    private static final Pattern FIELD = Pattern.compile("/items/(\\d+)/(label|page|address)");

    private final WayService ways;
    private final ContentService content;
    private final DeskPages pages;
    private final SeeOnSite see;
    private final Site site;

    MenuController(
            WayService ways, ContentService content, DeskPages pages, SeeOnSite see, Site site) {
        this.ways = ways;
        this.content = content;
        this.pages = pages;
        this.see = see;
        this.site = site;
    }

    @Get
    HttpResponse<?> show(
            Editor editor, @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return screen(editor, HttpStatus.OK, Notice.of(notice), Map.of(), Map.of(), List.of());
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
        var rows = MenuRows.of(form);
        return switch (ways.arrange(id, form.revision(), rows.json(), editor.caller())) {
            case Outcome.Ok<MenuJson>(_, var revision) -> {
                see.notice(Topic.MENUS, id, revision, Notice.MENU_ARRANGED, Notice.MENU_ARRANGED);
                yield HttpResponse.seeOther(
                        URI.create(Notice.MENU_ARRANGED.on(PATH) + "#menu-" + id));
            }
            case Outcome.Refused<MenuJson>(var problem) ->
                    screen(
                            editor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            Notice.NONE,
                            Map.of(id, rows),
                            Map.of(id, form.revision()),
                            errors(id, problem));
            case Outcome.Stale<MenuJson>() -> conflict(id, form, rows, editor);
            case Outcome.Unavailable<MenuJson>() -> pages.notKept(editor, PATH + "/" + id, form);
        };
    }

    private HttpResponse<?> screen(
            Editor editor,
            HttpStatus status,
            Notice notice,
            Map<String, MenuRows> typed,
            Map<String, Long> revisions,
            List<FormErrorView> errors) {
        var menus = new ArrayList<MenuFormView>();
        var all = new FormErrorsView(errors);
        var options = options(editor);
        for (var id : List.of(MenuChange.MAIN, MenuChange.FOOTER)) {
            if (!(ways.menu(id, editor.caller()) instanceof Outcome.Ok<MenuJson>(var menu, _))) {
                return pages.serviceUnavailable(editor, PATH);
            }
            menus.add(
                    form(
                            id,
                            revisions.getOrDefault(id, menu.revision()),
                            typed.getOrDefault(id, MenuRows.of(menu)),
                            options,
                            all));
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

    private static MenuFormView form(
            String id,
            long revision,
            MenuRows rows,
            List<OptionView> options,
            FormErrorsView errors) {
        int many = rows.rows().size();
        var fresh = new MenuRows.Row("", "", "");
        return new MenuFormView(
                id,
                id.equals(MenuChange.MAIN) ? "Extra links in het hoofdmenu" : "Menu onderaan",
                id.equals(MenuChange.MAIN)
                        ? "Deze staan achter de pagina’s."
                        : "Dit staat onderaan elke pagina. Is het leeg, dan staat daar het hoofdmenu.",
                revision,
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

    private HttpResponse<?> conflict(String id, Form form, MenuRows mine, Editor editor) {
        if (!(ways.menu(id, editor.caller()) instanceof Outcome.Ok<MenuJson>(var theirs, _))) {
            return pages.notKept(editor, PATH + "/" + id, form);
        }
        var hidden = new ArrayList<HiddenFieldView>();
        hidden.add(new HiddenFieldView("revision", Long.toString(theirs.revision())));
        for (var row : mine.rows()) {
            hidden.add(new HiddenFieldView("label", row.label()));
            hidden.add(new HiddenFieldView("page", row.page()));
            hidden.add(new HiddenFieldView("address", row.address()));
        }
        return pages.screen(
                HttpStatus.PRECONDITION_FAILED,
                "desk/conflict",
                new ConflictView(
                        pages.layout(editor, "Iemand anders heeft dit gewijzigd", PATH),
                        id.equals(MenuChange.MAIN) ? "het hoofdmenu" : "het menu onderaan",
                        "net",
                        List.of(
                                new ConflictFieldView(
                                        "Links", mine.text(), MenuRows.of(theirs).text())),
                        PATH + "/" + id,
                        hidden,
                        PATH));
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

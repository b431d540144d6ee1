package nl.millenniumgemeenten.gateway.desk.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentRowView;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.list.ListFilter;
import nl.millenniumgemeenten.gateway.desk.workflow.ReadUnderway;
import nl.millenniumgemeenten.gateway.desk.workflow.Underway;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PageItemJson;

/// The screens of the tree of pages.
@Singleton
class PageTreeScreens {
    private static final String TITLE = "Pagina’s";

    private final ContentService content;
    private final DeskPages pages;
    private final Moments moments;
    private final ReadUnderway underway;

    PageTreeScreens(
            ContentService content, DeskPages pages, Moments moments, ReadUnderway underway) {
        this.content = content;
        this.pages = pages;
        this.moments = moments;
        this.underway = underway;
    }

    /// The whole tree as it is now.
    ///
    /// @param fault what could not be done; may be empty
    HttpResponse<?> tree(Editor editor, HttpStatus status, Notice notice, String fault) {
        return withPlaces(
                editor,
                places ->
                        pages.screen(
                                status,
                                "desk/page_tree",
                                new PageTreeView(
                                        pages.layout(editor, TITLE, PageKind.SCREENS),
                                        notice.text(),
                                        fault,
                                        newPath(editor),
                                        new ListFilter("", "", false).view(PageKind.SCREENS),
                                        false,
                                        items(
                                                places,
                                                Optional.empty(),
                                                underway.now(editor),
                                                editor),
                                        List.of())));
    }

    /// The pages that somebody looks for, in the order of the tree, each with its place in it.
    HttpResponse<?> found(Editor editor, ListFilter filter, Notice notice) {
        return answer(
                content.pages(filter.state(), filter.words(), filter.mine(), editor.caller()),
                editor,
                found -> {
                    var now = underway.now(editor);
                    return pages.screen(
                            HttpStatus.OK,
                            "desk/page_tree",
                            new PageTreeView(
                                    pages.layout(editor, TITLE, PageKind.SCREENS),
                                    notice.text(),
                                    "",
                                    newPath(editor),
                                    filter.view(PageKind.SCREENS),
                                    true,
                                    List.of(),
                                    found.stream().map(page -> row(page, now)).toList()));
                });
    }

    private ContentRowView row(PageItemJson page, Underway now) {
        return new ContentRowView(
                page.title(),
                0,
                path(page),
                page.above().isEmpty()
                        ? page.path()
                        : "Onder " + String.join(" › ", page.above()) + ", " + page.path(),
                now.badge(page.id(), page.state(), page.hasDraft()),
                moments.saved(page.savedAt(), page.savedBy()));
    }

    private static String newPath(Editor editor) {
        return editor.mayWrite() ? PageKind.SCREENS + "/nieuw" : "";
    }

    /// The choice of another parent.
    HttpResponse<?> move(Editor editor, UUID id) {
        return withPlaces(
                editor,
                places ->
                        places.page(id)
                                .<HttpResponse<?>>map(page ->
                                        pages.screen(
                                                HttpStatus.OK,
                                                "desk/page_move",
                                                new PageMoveView(
                                                        pages.layout(
                                                                editor,
                                                                "Verplaatsen",
                                                                PageKind.SCREENS),
                                                        page.title(),
                                                        page.path(),
                                                        path(page) + "/plaats",
                                                        page.revision(),
                                                        parents(places, page))))
                                .orElseGet(() -> pages.notFound(editor)));
    }

    /// Goes on with the tree as it is now.
    HttpResponse<?> withPlaces(Editor editor, Function<Places, HttpResponse<?>> work) {
        return answer(
                content.pageTree(editor.caller()), editor, tree -> work.apply(new Places(tree)));
    }

    private HttpResponse<?> answer(
            Outcome<ItemsJson<PageItemJson>> outcome,
            Editor editor,
            Function<List<PageItemJson>, HttpResponse<?>> screen) {
        return switch (outcome) {
            case Outcome.Ok<ItemsJson<PageItemJson>>(var list, _) -> screen.apply(list.items());
            case Outcome.Refused<ItemsJson<PageItemJson>> refused ->
                    pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<ItemsJson<PageItemJson>>(),
                    Outcome.Unavailable<ItemsJson<PageItemJson>>() ->
                    pages.serviceUnavailable(editor, PageKind.SCREENS);
        };
    }

    private List<TreeItemView> items(
            Places places, Optional<UUID> parent, Underway now, Editor editor) {
        return places.below(parent).stream().map(page -> item(places, page, now, editor)).toList();
    }

    private TreeItemView item(Places places, PageItemJson page, Underway now, Editor editor) {
        boolean moves = editor.mayPublish() && !Places.isWithdrawn(page);
        return new TreeItemView(
                page.id().toString(),
                page.title(),
                path(page),
                page.path(),
                now.badge(page.id(), page.state(), page.hasDraft()),
                moments.saved(page.savedAt(), page.savedBy()),
                page.revision(),
                moves ? places.of(page).text() : "",
                moves ? places.up(page).map(Places.Place::text).orElse("") : "",
                moves ? places.down(page).map(Places.Place::text).orElse("") : "",
                moves ? path(page) + "/plaats" : "",
                items(places, Optional.of(page.id()), now, editor));
    }

    private static List<OptionView> parents(Places places, PageItemJson moved) {
        var options = new ArrayList<OptionView>();
        options.add(
                new OptionView("-", "Bovenaan, onder geen andere pagina", moved.parent() == null));
        addParents(places, moved, Optional.empty(), 0, options);
        return options;
    }

    private static void addParents(
            Places places,
            PageItemJson moved,
            Optional<UUID> parent,
            int depth,
            List<OptionView> options) {
        for (var page : places.below(parent)) {
            if (Places.isWithdrawn(page) || page.id().equals(moved.id())) {
                continue;
            }
            options.add(
                    new OptionView(
                            page.id().toString(),
                            "\u2013 ".repeat(depth) + page.title(),
                            page.id().equals(moved.parent())));
            addParents(places, moved, Optional.of(page.id()), depth + 1, options);
        }
    }

    static String path(PageItemJson page) {
        return PageKind.SCREENS + "/" + page.id();
    }
}

package nl.millenniumgemeenten.gateway.desk.move;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.service.ContributionJson;
import nl.millenniumgemeenten.gateway.service.DiscussionJson;
import nl.millenniumgemeenten.gateway.service.DiscussionService;
import nl.millenniumgemeenten.gateway.service.ForeseenMoveJson;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.MoveService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import org.jsoup.Jsoup;

/// The screens on which contributions are ticked to become a discussion of their own.
@Singleton
class SplitScreens {
    /// As many as the service tells at a time.
    private static final int PIECE = 50;

    private static final int BEGINNING = 120;

    private final DiscussionService discussions;
    private final MoveService moves;
    private final DeskPages pages;
    private final Moments moments;

    SplitScreens(
            DiscussionService discussions, MoveService moves, DeskPages pages, Moments moments) {
        this.discussions = discussions;
        this.moves = moves;
        this.pages = pages;
        this.moments = moments;
    }

    static String path(UUID discussion) {
        return MoveScreens.path(discussion) + "/splitsen";
    }

    /// Which contributions, of those after a place?
    HttpResponse<?> choose(
            UUID id,
            Editor editor,
            HttpStatus status,
            Form form,
            int after,
            List<FormErrorView> errors) {
        var read = discussions.discussion(id, editor.caller());
        var written = discussions.contributions(id, after, editor.caller());
        if (read instanceof Outcome.Ok<DiscussionJson>(var discussion, _)
                && written instanceof Outcome.Ok<ItemsJson<ContributionJson>>(var found, _)) {
            var chosen = Chosen.in(form);
            var next = found.next();
            return pages.screen(
                    status,
                    "desk/split_choose",
                    new SplitView(
                            pages.layout(editor, title(discussion), MoveScreens.DISCUSSIONS),
                            new FormErrorsView(errors),
                            MoveScreens.path(id),
                            path(id),
                            found.items().stream().map(one -> row(one, chosen)).toList(),
                            chosen.without(found.items().stream().map(ContributionJson::id)),
                            after == 0 ? "" : Integer.toString(Math.max(0, after - PIECE)),
                            next == null ? "" : next,
                            List.of(),
                            false,
                            form.line("key"),
                            form.line("title"),
                            form.text("reason")));
        }
        return read instanceof Outcome.Refused<DiscussionJson>
                ? pages.notFound(editor)
                : pages.serviceUnavailable(editor, path(id));
    }

    private static String title(DiscussionJson discussion) {
        return "“" + discussion.title() + "” splitsen";
    }

    private SplitView.Row row(ContributionJson one, Chosen chosen) {
        var writer = one.writer();
        return new SplitView.Row(
                Chosen.value(one),
                one.position(),
                (writer == null ? "" : writer.name() + ", ") + moments.saved(one.writtenAt()),
                one.takenBack()
                        ? "Ingetrokken door de schrijver"
                        : beginning(one.text().bodyHtml()),
                chosen.holds(one.id()));
    }

    private static String beginning(String html) {
        var text = Jsoup.parseBodyFragment(html).text();
        return text.codePointCount(0, text.length()) <= BEGINNING
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…";
    }

    /// What will happen with what was ticked.
    HttpResponse<?> foresee(
            UUID id, Editor editor, HttpStatus status, Form form, List<FormErrorView> errors) {
        var chosen = Chosen.in(form);
        if (chosen.all().isEmpty()) {
            return choose(
                    id,
                    editor,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    form,
                    0,
                    List.of(new FormErrorView("", "Kies minstens één bijdrage.")));
        }
        return looked(
                id,
                editor,
                form,
                now ->
                        now.gone() == 0
                                ? foresee(id, editor, status, form, errors, now)
                                : chooseAgain(id, editor, form, now));
    }

    /// Somebody else changed something of what was ticked: what of it is still there is ticked as
    /// it is now. Under another key: nothing was made under this one, or something else.
    HttpResponse<?> chooseAgain(UUID id, Editor editor, Form form) {
        return looked(id, editor, form, now -> chooseAgain(id, editor, form, now));
    }

    private HttpResponse<?> chooseAgain(UUID id, Editor editor, Form form, ChosenNow now) {
        return choose(
                id,
                editor,
                HttpStatus.PRECONDITION_FAILED,
                form.with(Chosen.FIELD, now.values()).with("key", UUID.randomUUID().toString()),
                0,
                now.errors());
    }

    /// With what was ticked as it is now: all of it, or nothing is shown as if it were all.
    private HttpResponse<?> looked(
            UUID id, Editor editor, Form form, Function<ChosenNow, HttpResponse<?>> then) {
        var chosen = Chosen.in(form);
        var found = new ArrayList<ContributionJson>();
        for (var one : chosen.ids()) {
            var read = discussions.contribution(one, editor.caller());
            if (read instanceof Outcome.Ok<ContributionJson>(var now, _)) {
                found.add(now);
            } else if (!(read instanceof Outcome.Refused<ContributionJson>)) {
                return pages.notKept(editor, path(id) + "/kiezen", form.with("verder", "ja"));
            }
        }
        return then.apply(ChosenNow.of(id, chosen, found));
    }

    private HttpResponse<?> foresee(
            UUID id,
            Editor editor,
            HttpStatus status,
            Form form,
            List<FormErrorView> errors,
            ChosenNow now) {
        var chosen = Chosen.in(form);
        var read = discussions.discussion(id, editor.caller());
        var foreseen = moves.foresee(id, chosen.ids(), editor.caller());
        if (read instanceof Outcome.Ok<DiscussionJson>(var discussion, _)
                && foreseen instanceof Outcome.Ok<ForeseenMoveJson>(var move, _)) {
            return pages.screen(
                    status,
                    "desk/split_confirm",
                    new SplitView(
                            pages.layout(editor, title(discussion), MoveScreens.DISCUSSIONS),
                            new FormErrorsView(errors),
                            MoveScreens.path(id),
                            path(id),
                            now.here().stream().map(one -> row(one, chosen)).toList(),
                            // As they were seen: of what changed since the service says so.
                            chosen.values(),
                            "",
                            "",
                            consequences(move),
                            move.told() > 0,
                            form.line("key").isEmpty()
                                    ? UUID.randomUUID().toString()
                                    : form.line("key"),
                            form.line("title"),
                            form.text("reason")));
        }
        return read instanceof Outcome.Refused<DiscussionJson>
                ? pages.notFound(editor)
                : pages.serviceUnavailable(editor, path(id));
    }

    private static List<String> consequences(ForeseenMoveJson move) {
        return List.of(
                (move.contributions() == 1
                                ? "Deze bijdrage wordt"
                                : "Deze bijdragen, met wat erop geantwoord is ("
                                        + DutchText.number(move.contributions())
                                        + " samen), worden")
                        + " een nieuwe discussie, in dezelfde volgorde.",
                "Op de oude plek staat waar dat gebleven is. Links blijven werken.",
                "Wie de oude discussie volgt, blijft die volgen.",
                MoveScreens.mail(move));
    }
}

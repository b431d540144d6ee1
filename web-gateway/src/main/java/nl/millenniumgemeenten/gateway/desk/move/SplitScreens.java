package nl.millenniumgemeenten.gateway.desk.move;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
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
                            rows(chosen, editor),
                            List.of(),
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

    /// What was ticked, as it is now; under the revision that was seen. Of what is gone meanwhile
    /// the service says so.
    private List<SplitView.Row> rows(Chosen chosen, Editor editor) {
        var rows = new ArrayList<SplitView.Row>();
        for (var one : chosen.all()) {
            if (discussions.contribution(one.id(), editor.caller())
                    instanceof Outcome.Ok<ContributionJson>(var found, _)) {
                var now = row(found, chosen);
                rows.add(
                        new SplitView.Row(
                                one.id() + ":" + one.revision(),
                                now.position(),
                                now.label(),
                                now.beginning(),
                                true));
            }
        }
        rows.sort(Comparator.comparingInt(SplitView.Row::position));
        return rows;
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

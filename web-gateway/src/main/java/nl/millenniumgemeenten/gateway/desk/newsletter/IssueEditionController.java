package nl.millenniumgemeenten.gateway.desk.newsletter;

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
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.edition.ComparisonView;
import nl.millenniumgemeenten.gateway.desk.edition.EditionListView;
import nl.millenniumgemeenten.gateway.desk.edition.EditionRowView;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.IssueEditionJson;
import nl.millenniumgemeenten.gateway.service.IssueEditionLineJson;
import nl.millenniumgemeenten.gateway.service.IssueJson;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// The saved versions of an issue: which there are, two of them beside each other, and one brought
/// back into a draft.
@Controller(IssueForms.PATH + "/{id}/versies")
@ExecuteOn(TaskExecutors.BLOCKING)
class IssueEditionController {
    private static final int SIZE = 20;

    private final IssueService issues;
    private final DeskPages pages;
    private final Moments moments;

    IssueEditionController(IssueService issues, DeskPages pages, Moments moments) {
        this.issues = issues;
        this.pages = pages;
        this.moments = moments;
    }

    @Get
    HttpResponse<?> list(
            UUID id,
            @QueryValue(value = "voor", defaultValue = "2147483647") int before,
            Editor editor) {
        if (!editor.mayWrite()) {
            return pages.notAllowed(editor, IssueForms.MAY_NOT);
        }
        var found =
                issues.read(id, editor.caller())
                        .then(issue ->
                                issues.editions(id, before, SIZE, editor.caller())
                                        .then(editions ->
                                                new Outcome.Ok<>(
                                                        list(
                                                                issue.value(),
                                                                editions.value(),
                                                                editor),
                                                        0)));
        return answer(
                found,
                path(id),
                editor,
                view -> pages.screen(HttpStatus.OK, "desk/edition_list", view));
    }

    private EditionListView list(
            IssueJson issue, ItemsJson<IssueEditionLineJson> editions, Editor editor) {
        var title = IssueFields.title(issue);
        var path = path(issue.id());
        var rows = new ArrayList<EditionRowView>();
        for (var edition : editions.items()) {
            rows.add(row(issue, edition, rows.size()));
        }
        return new EditionListView(
                pages.layout(editor, "Versies van ‘" + title + "’", path),
                title,
                IssueForms.path(issue.id()),
                Long.toString(issue.revision()),
                rows,
                path + "/vergelijken",
                "",
                editions.next() == null ? "" : path + "?voor=" + editions.next());
    }

    private EditionRowView row(IssueJson issue, IssueEditionLineJson edition, int place) {
        var number = edition.edition();
        var badges = new ArrayList<BadgeView>();
        if (Integer.valueOf(number).equals(issue.approvedEdition())) {
            badges.add(new BadgeView("Goedgekeurd", Tone.POSITIVE));
        }
        if (number == issue.edition()) {
            badges.add(new BadgeView("Nieuwste", Tone.NEUTRAL));
        }
        return new EditionRowView(
                number,
                moments.saved(edition.savedAt(), edition.savedBy()),
                edition.subject().isEmpty()
                        ? "Nog zonder onderwerp."
                        : "‘" + edition.subject() + "’",
                badges,
                IssuePreviewController.path(issue.id()) + "?editie=" + number,
                number == issue.edition() || !issue.can("restore")
                        ? ""
                        : path(issue.id()) + "/" + number + "/terugzetten",
                place == 1,
                place == 0);
    }

    /// The older one first, whichever was chosen as such.
    @Get("/vergelijken")
    HttpResponse<?> compare(
            UUID id,
            @QueryValue(value = "oud", defaultValue = "0") int one,
            @QueryValue(value = "nieuw", defaultValue = "0") int other,
            Editor editor) {
        if (!editor.mayWrite()) {
            return pages.notAllowed(editor, IssueForms.MAY_NOT);
        }
        int older = Math.min(one, other);
        int newer = Math.max(one, other);
        var found =
                issues.edition(id, older, editor.caller())
                        .then(before ->
                                issues.edition(id, newer, editor.caller())
                                        .then(after ->
                                                new Outcome.Ok<>(
                                                        compared(
                                                                id,
                                                                before.value(),
                                                                after.value(),
                                                                editor),
                                                        0)));
        return answer(
                found,
                path(id) + "/vergelijken?oud=" + older + "&nieuw=" + newer,
                editor,
                view -> pages.screen(HttpStatus.OK, "desk/edition_comparison", view));
    }

    private ComparisonView compared(
            UUID id, IssueEditionJson before, IssueEditionJson after, Editor editor) {
        var compared = ComparedIssues.of(before, after);
        return new ComparisonView(
                pages.layout(
                        editor,
                        "Versie " + before.edition() + " en " + after.edition() + " vergelijken",
                        path(id) + "/vergelijken"),
                after.subject().isEmpty() ? "Nieuwsbrief zonder onderwerp" : after.subject(),
                "Versie " + before.edition(),
                "Versie " + after.edition(),
                path(id),
                compared.differing(),
                compared.same());
    }

    @Post("/{number}/terugzetten")
    @Consumes(MediaType.ALL)
    HttpResponse<?> restore(UUID id, int number, Form form, Editor editor) {
        if (!editor.mayWrite()) {
            return pages.notAllowed(editor, IssueForms.MAY_NOT);
        }
        return switch (issues.restore(id, form.revision(), number, editor.caller())) {
            case Outcome.Ok<IssueJson> _ ->
                    HttpResponse.seeOther(
                            URI.create(Notice.ISSUE_RESTORED.on(IssueForms.path(id))));
            case Outcome.Refused<IssueJson> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : pages.notNow(editor, refused.detail(), path(id));
            case Outcome.Stale<IssueJson>() ->
                    pages.notNow(
                            editor,
                            "Iemand anders heeft deze nieuwsbrief net gewijzigd. Kijk eerst wat er"
                                    + " veranderd is. Er is nog niets teruggezet.",
                            path(id));
            case Outcome.Unavailable<IssueJson>() -> pages.serviceUnavailable(editor, path(id));
        };
    }

    private <T> HttpResponse<?> answer(
            Outcome<T> outcome, String path, Editor editor, Function<T, HttpResponse<?>> screen) {
        return switch (outcome) {
            case Outcome.Ok<T>(var value, _) -> screen.apply(value);
            case Outcome.Refused<T> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<T>(), Outcome.Unavailable<T>() ->
                    pages.serviceUnavailable(editor, path);
        };
    }

    /// Where the versions of an issue stand.
    static String path(UUID id) {
        return IssueForms.path(id) + "/versies";
    }
}

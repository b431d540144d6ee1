package nl.millenniumgemeenten.gateway.desk.newsletter;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.People;
import nl.millenniumgemeenten.gateway.account.Person;
import nl.millenniumgemeenten.gateway.desk.Copies;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.DraftReadings;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.SecurityHeaders;
import nl.millenniumgemeenten.gateway.service.IssueEditionJson;
import nl.millenniumgemeenten.gateway.service.IssueJson;
import nl.millenniumgemeenten.gateway.service.IssuePreviewJson;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Shows an issue as its readers will get it: what somebody is typing, what is stored, or an
/// edition from before. `venster` names the window that is typed in, `editie` an edition.
@Controller(IssueForms.PATH + "/{id}/bekijken")
@ExecuteOn(TaskExecutors.BLOCKING)
class IssuePreviewController {
    private static final int MOST_TESTS = 5;

    private final IssueService issues;
    private final IssueForms forms;
    private final IssuePictures pictures;
    private final RecentPreviews recent;
    private final People people;
    private final DeskPages pages;

    IssuePreviewController(
            IssueService issues,
            IssueForms forms,
            IssuePictures pictures,
            RecentPreviews recent,
            People people,
            DeskPages pages) {
        this.issues = issues;
        this.forms = forms;
        this.pictures = pictures;
        this.recent = recent;
        this.people = people;
        this.pages = pages;
    }

    /// What is looked at.
    ///
    /// @param id of the issue
    /// @param form with every block as one value
    /// @param about in words
    /// @param query how its address asks for it
    /// @param revision of what is stored, which can be sent as a test; 0 for anything else
    /// @param edition one from before; or else 0
    private record Looked(
            UUID id, Form form, String about, String query, long revision, int edition) {

        boolean stored() {
            return revision > 0;
        }

        boolean typed() {
            return revision == 0 && edition == 0;
        }
    }

    @Get
    HttpResponse<?> show(
            UUID id,
            @QueryValue(value = "venster", defaultValue = "") String window,
            @QueryValue(value = "editie", defaultValue = "0") int edition,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice,
            Editor editor) {
        return screen(id, Copies.window(window), edition, Notice.of(notice), List.of(), editor);
    }

    /// The mail itself, for the frame.
    @Get("/mail")
    HttpResponse<?> mail(
            UUID id,
            @QueryValue(value = "venster", defaultValue = "") String window,
            @QueryValue(value = "editie", defaultValue = "0") int edition,
            Editor editor) {
        if (!editor.mayWrite()) {
            return pages.notAllowed(editor, IssueForms.MAY_NOT);
        }
        return looked(id, Copies.window(window), edition, editor)
                                .then(found -> asked(found.value(), editor))
                        instanceof Outcome.Ok<IssuePreviewJson>(var preview, _)
                ? framed(PreviewHtml.of(preview.html(), DraftReadings.FILES))
                : framed(
                        PreviewHtml.of(
                                "<p>Dit kan nog niet als mail getoond worden. Vul eerst de blokken"
                                        + " helemaal in.</p>",
                                DraftReadings.FILES));
    }

    /// What readers would trip over, for who goes on writing.
    @Get("/bevindingen")
    HttpResponse<?> findings(
            UUID id,
            @QueryValue(value = "venster", defaultValue = "") String window,
            Editor editor) {
        if (!editor.mayWrite()) {
            return pages.notAllowed(editor, IssueForms.MAY_NOT);
        }
        return looked(id, Copies.window(window), 0, editor)
                        instanceof Outcome.Ok<Looked>(var looked, _)
                ? pages.screen(
                        HttpStatus.OK,
                        "desk/issue_findings",
                        findings(preview(looked, editor), looked.form(), ""))
                : HttpResponse.notFound();
    }

    /// Sends what is stored to colleagues.
    @Post("/proefmail")
    @Consumes(MediaType.ALL)
    HttpResponse<?> test(UUID id, Form form, Editor editor) {
        if (!editor.mayWrite()) {
            return pages.notAllowed(editor, IssueForms.MAY_NOT);
        }
        var chosen = form.all("to");
        var addresses =
                people.all().stream()
                        .filter(person -> !person.blocked())
                        .filter(person -> chosen.contains(person.id().toString()))
                        .map(Person::email)
                        .toList();
        if (addresses.isEmpty() || addresses.size() > MOST_TESTS) {
            return screen(
                    id,
                    "",
                    0,
                    Notice.NONE,
                    List.of(
                            new FormErrorView(
                                    "to",
                                    "Kies 1 tot %d mensen.".formatted(MOST_TESTS),
                                    "Naar wie?")),
                    editor);
        }
        var sent =
                issues.read(id, editor.caller())
                        .then(issue ->
                                issues.test(
                                        id,
                                        addresses,
                                        pictures.inTestMails(
                                                IssueBlocks.of(issue.value().blocks())),
                                        editor.caller()));
        return switch (sent) {
            case Outcome.Ok<byte[]> _ ->
                    HttpResponse.seeOther(URI.create(Notice.TEST_MAILED.on(path(id))));
            case Outcome.Refused<byte[]> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : pages.notNow(editor, refused.detail(), path(id));
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() ->
                    pages.serviceUnavailable(editor, path(id));
        };
    }

    /// Where an issue is looked at.
    static String path(UUID id) {
        return IssueForms.path(id) + "/bekijken";
    }

    private HttpResponse<?> screen(
            UUID id,
            String window,
            int edition,
            Notice notice,
            List<FormErrorView> errors,
            Editor editor) {
        if (!editor.mayWrite()) {
            return pages.notAllowed(editor, IssueForms.MAY_NOT);
        }
        return switch (looked(id, window, edition, editor)) {
            case Outcome.Ok<Looked>(var looked, _) ->
                    screen(id, window, looked, notice, errors, editor);
            case Outcome.Refused<Looked> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<Looked>(), Outcome.Unavailable<Looked>() ->
                    pages.serviceUnavailable(editor, path(id));
        };
    }

    private HttpResponse<?> screen(
            UUID id,
            String window,
            Looked looked,
            Notice notice,
            List<FormErrorView> errors,
            Editor editor) {
        var preview = preview(looked, editor);
        var subject = looked.form().line(IssueFields.SUBJECT);
        var title = subject.isEmpty() ? "Nieuwsbrief zonder onderwerp" : subject;
        boolean exists = issues.read(id, editor.caller()) instanceof Outcome.Ok<IssueJson>;
        var back =
                window.isEmpty()
                        ? IssueForms.path(id)
                        : exists
                                ? IssueForms.path(id) + "?verder=" + window
                                : IssueForms.NEW_PATH + "?kopie=" + id + "&verder=" + window;
        var view =
                new IssuePreviewView(
                        pages.layout(editor, "Voorbeeld van ‘" + title + "’", path(id)),
                        title,
                        looked.about(),
                        notice.text(),
                        back,
                        path(id) + "/mail" + looked.query(),
                        preview.map(IssuePreviewJson::plain).orElse(""),
                        preview.map(found -> size(found.bytes())).orElse(""),
                        findings(preview, looked.form(), back),
                        looked.stored() ? colleagues(editor) : List.of(),
                        looked.stored() ? path(id) + "/proefmail" : "",
                        new FormErrorsView(errors));
        return SecurityHeaders.except(
                pages.screen(
                        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                        "desk/issue_preview",
                        view),
                SecurityHeaders.POLICY,
                SecurityHeaders.FRAMING_POLICY);
    }

    private Optional<IssuePreviewJson> preview(Looked looked, Editor editor) {
        return asked(looked, editor) instanceof Outcome.Ok<IssuePreviewJson>(var preview, _)
                ? Optional.of(preview)
                : Optional.empty();
    }

    /// What somebody asks for, so that the same person does not ask for it twice.
    private record Question(UUID person, Looked looked, Object asked) {}

    private Outcome<IssuePreviewJson> asked(Looked looked, Editor editor) {
        var placed = pictures.placed(IssueBlocks.of(looked.form()), editor);
        var addresses = addresses(placed);
        if (!looked.typed()) {
            return recent.of(
                    new Question(editor.accountId(), looked, addresses),
                    () ->
                            issues.preview(
                                    looked.id(), looked.edition(), addresses, editor.caller()));
        }
        var json = new HashMap<>(IssueFields.json(placed.in(looked.form())));
        json.remove(IssueFields.LISTS);
        json.remove("onlyItsLanguage");
        json.remove("countsClicks");
        json.put("issue", looked.id().toString());
        json.put("pictures", addresses);
        return recent.of(
                new Question(editor.accountId(), looked, json),
                () -> issues.preview(json, editor.caller()));
    }

    private Outcome<Looked> looked(UUID id, String window, int edition, Editor editor) {
        if (!window.isEmpty()) {
            var typed = forms.typed(id, window, editor);
            if (typed.isPresent()) {
                return new Outcome.Ok<>(
                        new Looked(
                                id,
                                IssueFields.gathered(typed.get()),
                                "Dit is wat je typte; het is nog niet opgeslagen.",
                                "?venster=" + window,
                                0,
                                0),
                        0);
            }
        }
        if (edition > 0) {
            return issues.edition(id, edition, editor.caller())
                    .then(found -> new Outcome.Ok<>(looked(id, found.value()), 0));
        }
        return issues.read(id, editor.caller())
                .then(found ->
                        new Outcome.Ok<>(
                                new Looked(
                                        id,
                                        IssueFields.form(found.value()),
                                        "Dit is versie "
                                                + found.value().edition()
                                                + ", zoals die nu is opgeslagen.",
                                        "",
                                        found.value().revision(),
                                        0),
                                0));
    }

    private static Looked looked(UUID id, IssueEditionJson edition) {
        return new Looked(
                id,
                IssueFields.form(edition),
                "Dit is versie "
                        + edition.edition()
                        + ", opgeslagen door "
                        + edition.savedBy().name()
                        + ".",
                "?editie=" + edition.edition(),
                0,
                edition.edition());
    }

    /// Where the desk finds the pictures.
    private static Map<String, Object> addresses(IssueBlocks placed) {
        var addresses = new HashMap<String, Object>();
        for (var block : placed.blocks()) {
            if (block.kind() == BlockKind.PICTURE && !block.one("path").isEmpty()) {
                addresses.put(
                        block.one("media"),
                        Map.of(
                                "url",
                                block.one("path")
                                        .replace(IssuePictures.FILES, DraftReadings.FILES)));
            }
        }
        return addresses;
    }

    private static IssuePreviewView.FindingsView findings(
            Optional<IssuePreviewJson> preview, Form form, String path) {
        var blocks = IssueBlocks.of(form).blocks();
        var findings = new ArrayList<IssuePreviewView.FindingView>();
        for (var finding : preview.map(IssuePreviewJson::findings).orElse(List.of())) {
            var id = finding.block();
            var place = "";
            for (int at = 0; at < blocks.size(); at++) {
                if (id != null && blocks.get(at).id().equals(id.toString())) {
                    place =
                            "Blok "
                                    + (at + 1)
                                    + ": "
                                    + blocks.get(at).kind().label().toLowerCase(Locale.ROOT);
                }
            }
            findings.add(
                    new IssuePreviewView.FindingView(
                            finding.severity().equals("blocking"),
                            finding.detail(),
                            place,
                            id == null || place.isEmpty() ? "" : path + "#block-" + id));
        }
        return new IssuePreviewView.FindingsView(preview.isPresent(), findings);
    }

    private List<OptionView> colleagues(Editor editor) {
        return people.all().stream()
                .filter(person -> !person.blocked())
                .map(person ->
                        new OptionView(
                                person.id().toString(),
                                person.id().equals(editor.accountId())
                                        ? person.name() + " (jij)"
                                        : person.name(),
                                person.id().equals(editor.accountId())))
                .toList();
    }

    private static String size(int bytes) {
        return Math.max(1, Math.round(bytes / 1000.0)) + " kB";
    }

    private static MutableHttpResponse<byte[]> framed(PreviewHtml preview) {
        return SecurityHeaders.except(
                HttpResponse.ok(preview.html().getBytes(StandardCharsets.UTF_8))
                        .contentType("text/html; charset=utf-8"),
                SecurityHeaders.POLICY,
                preview.policy());
    }
}

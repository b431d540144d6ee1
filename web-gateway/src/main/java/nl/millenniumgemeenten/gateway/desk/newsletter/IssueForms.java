package nl.millenniumgemeenten.gateway.desk.newsletter;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Asked;
import nl.millenniumgemeenten.gateway.desk.Copies;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Keeping;
import nl.millenniumgemeenten.gateway.desk.KeepingView;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.Opening;
import nl.millenniumgemeenten.gateway.desk.ReaderLanguages;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.SecurityHeaders;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.merge.Taken;
import nl.millenniumgemeenten.gateway.service.FollowedLinkJson;
import nl.millenniumgemeenten.gateway.service.IssueJson;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.OfferedListJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SubscriptionService;

/// Makes the form of an issue.
@Singleton
class IssueForms {
    static final String PATH = "/redactie/nieuwsbrieven";
    static final String NEW_PATH = PATH + "/nieuw";
    static final String MAY_NOT = "Alleen wie schrijft voor de site kan bij de nieuwsbrieven.";

    private static final String NEWSLETTER = "newsletter";

    private final IssueService issues;
    private final IssueBlockViews blocks;
    private final IssueFlow flow;
    private final DeskPages pages;
    private final Keeping keeping;

    IssueForms(
            IssueService issues,
            IssueBlockViews blocks,
            IssueFlow flow,
            DeskPages pages,
            IssueKeeping kept,
            Moments moments) {
        this.issues = issues;
        this.blocks = blocks;
        this.flow = flow;
        this.pages = pages;
        this.keeping = new Keeping(kept, moments);
    }

    /// Where the form of an issue stands.
    static String path(UUID id) {
        return PATH + "/" + id;
    }

    /// What a screen shows besides what was typed.
    ///
    /// @param stored what is stored; absent for something new, or while its service is away
    private record Around(
            HttpStatus status,
            Optional<UUID> id,
            Optional<IssueJson> stored,
            String notice,
            Opening opening,
            List<FormErrorView> errors) {}

    /// The form for a new issue, or for what this person typed of a new one before. It goes to
    /// everybody who reads the newsletter, unless its writer chooses otherwise.
    MutableHttpResponse<byte[]> fresh(HttpRequest<?> request, Editor editor) {
        var opened =
                keeping.openNew(Form.EMPTY.with(IssueFields.LISTS, NEWSLETTER), request, editor);
        return screen(
                new Around(
                        HttpStatus.OK,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        opened.opening(),
                        List.of()),
                opened.form(),
                editor);
    }

    /// An issue as it is, or as this person typed it before.
    MutableHttpResponse<byte[]> stored(IssueJson issue, HttpRequest<?> request, Editor editor) {
        var stored = IssueFields.form(issue);
        var parameters = request.getParameters();
        var notice =
                Notice.words(
                        parameters.get(Notice.PARAMETER, String.class, ""),
                        parameters.get(Taken.PARAMETER, String.class, ""),
                        IssueFields.FIELDS);
        var around =
                new Around(
                        HttpStatus.OK,
                        Optional.of(issue.id()),
                        Optional.of(issue),
                        notice,
                        Opening.SENT_BACK,
                        List.of());
        if (!issue.can("save")) {
            return screen(around, stored, editor);
        }
        var opened =
                keeping.open(
                        issue.id(),
                        IssueFields.opened(issue),
                        copy ->
                                Merge.differing(
                                                IssueFields.FIELDS,
                                                stored,
                                                IssueFields.gathered(copy))
                                        .isEmpty(),
                        request,
                        editor);
        return screen(
                new Around(
                        around.status(),
                        around.id(),
                        around.stored(),
                        notice,
                        opened.opening(),
                        List.of()),
                opened.form(),
                editor);
    }

    /// What was typed, with more, fewer or other blocks; nothing was saved.
    MutableHttpResponse<byte[]> changed(Optional<UUID> id, Form typed, Editor editor) {
        return again(HttpStatus.OK, id, typed, List.of(), editor);
    }

    /// What was typed, with what is wrong.
    MutableHttpResponse<byte[]> refused(
            HttpStatus status,
            Optional<UUID> id,
            Form typed,
            List<FormErrorView> errors,
            Editor editor) {
        return again(status, id, typed, errors, editor);
    }

    private MutableHttpResponse<byte[]> again(
            HttpStatus status,
            Optional<UUID> id,
            Form typed,
            List<FormErrorView> errors,
            Editor editor) {
        var stored =
                status == HttpStatus.SERVICE_UNAVAILABLE
                        ? Optional.<IssueJson>empty()
                        : id.flatMap(known ->
                                issues.read(known, editor.caller())
                                                instanceof Outcome.Ok<IssueJson>(var issue, _)
                                        ? Optional.of(issue)
                                        : Optional.empty());
        return screen(new Around(status, id, stored, "", Opening.SENT_BACK, errors), typed, editor);
    }

    /// What was typed in this form is saved: nobody needs the copy of it.
    void forget(UUID id, Form saved, Editor editor) {
        keeping.forget(id, saved, editor);
    }

    /// Keeps what was typed without saving it; whether that could be done.
    boolean keep(UUID id, Form typed, Editor editor) {
        return keeping.keep(id, typed, editor);
    }

    /// What this person typed in a window and did not save.
    Optional<Form> typed(UUID id, String window, Editor editor) {
        return keeping.typed(id, window, editor);
    }

    private MutableHttpResponse<byte[]> screen(Around around, Form typed, Editor editor) {
        var lists = Asked.now(() -> issues.lists(editor.caller()));
        var path = around.id().map(IssueForms::path).orElse(NEW_PATH);
        var heading =
                around.stored()
                        .map(IssueFields::title)
                        .orElse(around.id().isPresent() ? "Nieuwsbrief" : "Nieuwe nieuwsbrief");
        boolean maySave = around.stored().map(issue -> issue.can("save")).orElse(true);
        var errors = new FormErrorsView(around.errors());
        var id = around.id().or(() -> Copies.newId(typed)).orElseGet(UUID::randomUUID);
        var kept = keeping(id, around, typed, editor);
        var view =
                new IssueFormView(
                        pages.layout(editor, heading, path),
                        path,
                        heading,
                        around.notice(),
                        around.stored()
                                .map(issue -> IssueStates.badge(issue.state()))
                                .orElse(IssueStates.NEW),
                        typed.line("revision"),
                        Opened.hidden(typed),
                        kept,
                        typed.text(IssueFields.SUBJECT),
                        typed.text(IssueFields.PREHEADER),
                        ReaderLanguages.options(IssueFields.language(typed)),
                        options(lists.orWithout(new Outcome.Unavailable<>()), typed),
                        List.of(
                                new OptionView(
                                        "yes",
                                        "Alleen wie de taal van deze nieuwsbrief leest",
                                        !typed.line(IssueFields.ONLY).isEmpty())),
                        List.of(
                                new OptionView(
                                        "yes",
                                        "Tel hoe vaak op links wordt geklikt",
                                        !typed.line(IssueFields.CLICKS).isEmpty())),
                        maySave ? List.of() : followed(around.stored(), editor),
                        maySave ? blocks.views(id, typed, editor) : List.of(),
                        additions(),
                        maySave,
                        maySave ? "" : locked(around.stored()),
                        around.stored()
                                .filter(issue -> issue.can("delete"))
                                .map(issue -> path + "/weg")
                                .orElse(""),
                        flow.view(around.stored(), typed, errors, editor),
                        around.id().map(IssueForms::path).orElse(PATH + "/" + kept.copy()),
                        errors);
        return SecurityHeaders.except(
                pages.screen(around.status(), "desk/issue_form", view),
                SecurityHeaders.POLICY,
                SecurityHeaders.FRAMING_POLICY);
    }

    private KeepingView keeping(UUID id, Around around, Form typed, Editor editor) {
        return keeping.view(
                id,
                around.id().isEmpty(),
                typed,
                around.opening(),
                !around.notice().isEmpty(),
                editor);
    }

    private static String locked(Optional<IssueJson> stored) {
        return switch (stored.map(IssueJson::state).orElse("")) {
            case "preparing", "sending", "paused" ->
                    "Deze nieuwsbrief is al onderweg naar de lezers. Er kan niets meer aan veranderen.";
            case "sent" -> "Deze nieuwsbrief is verstuurd. Er kan niets meer aan veranderen.";
            default -> "Aan deze nieuwsbrief kan nu niets veranderen.";
        };
    }

    private List<IssueFormView.FollowedView> followed(Optional<IssueJson> stored, Editor editor) {
        return stored.filter(IssueJson::countsClicks)
                .map(issue -> issues.clicks(issue.id(), editor.caller()))
                .map(outcome ->
                        outcome instanceof Outcome.Ok<ItemsJson<FollowedLinkJson>>(var links, _)
                                ? links.items().stream()
                                        .map(link ->
                                                new IssueFormView.FollowedView(
                                                        link.url(),
                                                        DutchText.number(link.clicks())))
                                        .toList()
                                : List.<IssueFormView.FollowedView>of())
                .orElse(List.of());
    }

    private static List<OptionView> additions() {
        return Stream.of(BlockKind.values())
                .map(kind -> new OptionView(kind.word(), kind.label(), false))
                .toList();
    }

    /// The lists, and those that were chosen of which nobody can say now how they are called.
    private static List<OptionView> options(Outcome<SubscriptionService.Lists> lists, Form typed) {
        var chosen = typed.all(IssueFields.LISTS);
        var offered =
                lists instanceof Outcome.Ok<SubscriptionService.Lists>(var all, _)
                        ? all.items()
                        : List.<OfferedListJson>of();
        var options = new ArrayList<OptionView>();
        for (var list : offered) {
            if (list.open() || chosen.contains(list.key())) {
                options.add(new OptionView(list.key(), label(list), chosen.contains(list.key())));
            }
        }
        chosen.stream()
                .filter(key -> offered.stream().noneMatch(list -> list.key().equals(key)))
                .forEach(key -> options.add(new OptionView(key, key, true)));
        return options;
    }

    private static String label(OfferedListJson list) {
        var readers = list.subscribers();
        return readers == null
                ? list.title()
                : list.title()
                        + (readers == 1
                                ? " (1 lezer)"
                                : String.format(Locale.of("nl"), " (%,d lezers)", readers));
    }
}

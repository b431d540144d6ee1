package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PresentJson;
import nl.millenniumgemeenten.gateway.service.WorkingCopyItemJson;
import nl.millenniumgemeenten.gateway.service.WorkingCopyJson;
import nl.millenniumgemeenten.problem.TypedId;

/// What people typed of one kind of thing and did not save yet. None of it is needed to write: what
/// cannot be read is left out.
public final class Keeping {
    /// Opens what was typed before, instead of what is stored.
    private static final String CONTINUE = "verder";

    /// The new thing that was typed before.
    private static final String COPY = "kopie";

    private static final int MOST_OFFERS = 3;

    private final KeptKind kind;
    private final Moments moments;

    public Keeping(KeptKind kind, Moments moments) {
        this.kind = kind;
        this.moments = moments;
    }

    /// A form that is opened: what it is filled with, and what to tell who opens it.
    public record OpenedForm(Form form, Opening opening) {}

    /// The window of a person that a form goes on with; empty if it opens with what is stored.
    public static Optional<String> continued(HttpRequest<?> request) {
        var parameters = request.getParameters();
        return parameters.contains(CONTINUE)
                ? Optional.of(parameters.get(CONTINUE, String.class, ""))
                : Optional.empty();
    }

    /// Opens the form of something without editions, with what is stored or with what this person
    /// typed before.
    ///
    /// @param stored what the form holds if nothing was typed before
    /// @param saysTheSame whether what was typed is what is stored
    public OpenedForm open(
            UUID id,
            Form stored,
            Predicate<Form> saysTheSame,
            HttpRequest<?> request,
            Editor editor) {
        var present = Asked.now(() -> others(id, editor));
        var copies = differing(id, saysTheSame, editor);
        var taken = continued(request).flatMap(window -> Copies.chosen(copies, window));
        var offers = offers(id, copies, taken, copy -> copy.revision() != stored.revision());
        return new OpenedForm(
                taken.map(Copies::form).orElse(stored),
                Opening.now("", Copies.kept(taken), offers, present.orWithout(List.of())));
    }

    /// Opens the form of something new, or of what this person typed of something new before.
    ///
    /// @param fresh what the form holds if nothing was typed before
    public OpenedForm openNew(Form fresh, HttpRequest<?> request, Editor editor) {
        var taken =
                TypedId.read(request.getParameters().get(COPY, String.class, ""))
                        .flatMap(id ->
                                Copies.chosen(copies(id, editor), continued(request).orElse("")));
        return new OpenedForm(
                taken.map(kept -> Copies.form(kept).with("copy", kept.id().toString()))
                        .orElseGet(() -> fresh.with("copy", UUID.randomUUID().toString())),
                Opening.now(
                        "",
                        Copies.kept(taken),
                        taken.isPresent() ? List.of() : offersOfNew(editor),
                        List.of()));
    }

    /// What this person typed of it in a window and did not save.
    public Optional<Form> typed(UUID id, String window, Editor editor) {
        return Copies.chosen(copies(id, editor), window).map(Copies::form);
    }

    /// What this person typed of it in each window and did not save. A copy that says what is
    /// stored anyway is forgotten: it was saved after all.
    List<WorkingCopyJson> differing(UUID id, Predicate<Form> saysTheSame, Editor editor) {
        var differing = new ArrayList<WorkingCopyJson>();
        for (var copy : copies(id, editor)) {
            if (saysTheSame.test(Copies.form(copy))) {
                kind.around(id).forget(copy.window(), copy.keptAt(), editor.caller());
            } else {
                differing.add(copy);
            }
        }
        return differing;
    }

    private List<WorkingCopyJson> copies(UUID id, Editor editor) {
        return kind.around(id).workingCopies(editor.caller())
                        instanceof Outcome.Ok<ItemsJson<WorkingCopyJson>>(var copies, _)
                ? copies.items()
                : List.of();
    }

    /// The offers to go on with what was typed before, but for the one that was taken.
    ///
    /// @param outdated whether something newer was saved since
    List<OfferView> offers(
            UUID id,
            List<WorkingCopyJson> copies,
            Optional<WorkingCopyJson> taken,
            Predicate<WorkingCopyJson> outdated) {
        return copies.stream()
                .filter(copy -> !taken.equals(Optional.of(copy)))
                .limit(MOST_OFFERS)
                .map(copy -> offer(id, copy, outdated.test(copy)))
                .toList();
    }

    private OfferView offer(UUID id, WorkingCopyJson copy, boolean outdated) {
        var older =
                outdated
                        ? " Intussen is er een nieuwere versie opgeslagen. Als je verdergaat en"
                                + " opslaat, voegen we die samen met wat je typte."
                        : "";
        return new OfferView(
                "Je was hier bezig ("
                        + moments.saved(copy.keptAt())
                        + "), maar dat is nog niet opgeslagen."
                        + older,
                with(kind.screen(id), CONTINUE + "=" + copy.window()),
                discard(id),
                copy.window(),
                copy.keptAt().toString(),
                false);
    }

    /// The offers to go on with something new.
    private List<OfferView> offersOfNew(Editor editor) {
        if (!(kind.workingCopies(editor.caller())
                instanceof Outcome.Ok<ItemsJson<WorkingCopyItemJson>>(var copies, _))) {
            return List.of();
        }
        return copies.items().stream()
                .filter(copy -> copy.revision() == 0)
                .filter(copy -> copy.kind().equals(kind.keptAs()))
                .limit(MOST_OFFERS)
                .map(this::offerOfNew)
                .toList();
    }

    private OfferView offerOfNew(WorkingCopyItemJson copy) {
        return new OfferView(
                "Je was bezig met ‘"
                        + (copy.title().isEmpty() ? "zonder titel" : copy.title())
                        + "’ ("
                        + moments.saved(copy.keptAt())
                        + "), maar dat is nog niet opgeslagen.",
                with(
                        kind.screenOfNew(),
                        COPY + "=" + copy.id() + "&" + CONTINUE + "=" + copy.window()),
                discard(copy.id()),
                copy.window(),
                copy.keptAt().toString(),
                true);
    }

    /// An address with something asked of it, before the place on its page.
    private static String with(String path, String query) {
        int place = path.indexOf('#');
        return place < 0
                ? path + "?" + query
                : path.substring(0, place) + "?" + query + path.substring(place);
    }

    private String discard(UUID id) {
        return WorkingCopyController.path(kind.keptAs(), id) + "/weg";
    }

    /// Who else has it open, now that this person has it open too.
    List<String> others(UUID id, Editor editor) {
        return kind.around(id).present(editor.caller())
                        instanceof Outcome.Ok<ItemsJson<PresentJson>>(var present, _)
                ? moments.present(present.items())
                : List.of();
    }

    /// Keeps what was typed, as a form does by itself; whether it could.
    public boolean keep(UUID id, Form form, Editor editor) {
        return kind.around(id).keep(Copies.toKeep(form), editor.caller()) instanceof Outcome.Ok<?>;
    }

    /// What was typed is saved now: nobody needs the copy of it. If it cannot be forgotten now, it
    /// is when the form is opened next. A copy of another window stays.
    public void forget(UUID id, Form saved, Editor editor) {
        copies(id, editor).stream()
                .filter(copy -> Copies.isOf(copy, saved))
                .forEach(copy ->
                        kind.around(id).forget(copy.window(), copy.keptAt(), editor.caller()));
    }

    /// How the form of something without editions is kept.
    ///
    /// @param fresh whether it is new
    /// @param saved whether the form is opened because saving it had succeeded
    public KeepingView view(
            UUID id, boolean fresh, Form typed, Opening opening, boolean saved, Editor editor) {
        return view(id, fresh ? id.toString() : "", "", typed, opening, saved, editor);
    }

    /// How a form is kept.
    KeepingView view(
            UUID id,
            String copy,
            String edition,
            Form typed,
            Opening opening,
            boolean saved,
            Editor editor) {
        var window = Copies.window(typed);
        return new KeepingView(
                kind.keptAs() + "/" + id,
                copy,
                edition,
                editor.accountId().toString(),
                opening.now() || window.isEmpty() ? UUID.randomUUID().toString() : window,
                opening.now() ? opening.kept() : Copies.kept(typed),
                opening.now() && saved,
                opening.now(),
                opening.offers(),
                opening.others());
    }
}

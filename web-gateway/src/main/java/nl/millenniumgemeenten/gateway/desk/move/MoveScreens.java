package nl.millenniumgemeenten.gateway.desk.move;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.service.ContributionJson;
import nl.millenniumgemeenten.gateway.service.DiscussionJson;
import nl.millenniumgemeenten.gateway.service.DiscussionService;
import nl.millenniumgemeenten.gateway.service.ForeseenMoveJson;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.MoveService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// The screens on which a discussion is chosen for something to go to, and on which it says what
/// will happen.
@Singleton
class MoveScreens {
    static final String DISCUSSIONS = "/redactie/discussies";

    private final DiscussionChoice choice;
    private final DiscussionService discussions;
    private final MoveService moves;
    private final SeeOnSite site;
    private final DeskPages pages;
    private final Moments moments;

    MoveScreens(
            DiscussionChoice choice,
            DiscussionService discussions,
            MoveService moves,
            SeeOnSite site,
            DeskPages pages,
            Moments moments) {
        this.choice = choice;
        this.discussions = discussions;
        this.moves = moves;
        this.site = site;
        this.pages = pages;
        this.moments = moments;
    }

    static String path(UUID discussion) {
        return DISCUSSIONS + "/" + discussion;
    }

    /// The notice that fits: `shown` if visitors see this revision of a discussion now, and what
    /// stands last in the one where it all went.
    Notice notice(
            UUID discussion, long revision, DiscussionJson target, Notice shown, Editor editor) {
        var notice =
                site.notice(
                        Topic.DISCUSSIONS,
                        discussion.toString(),
                        revision,
                        shown,
                        Notice.DISCUSSION_SOON);
        return last(target, editor)
                .map(last ->
                        site.notice(
                                Topic.CONTRIBUTIONS,
                                last.id().toString(),
                                last.revision(),
                                notice,
                                Notice.DISCUSSION_SOON))
                .orElse(notice);
    }

    /// As many places were given at least as there are contributions.
    private Optional<ContributionJson> last(DiscussionJson target, Editor editor) {
        int before = Math.max(0, target.contributions() - 1);
        return discussions.contributions(target.id(), before, editor.caller())
                                instanceof Outcome.Ok<ItemsJson<ContributionJson>>(var found, _)
                        && !found.items().isEmpty()
                ? Optional.of(found.items().getLast())
                : Optional.empty();
    }

    /// What goes somewhere.
    ///
    /// @param title of its screens
    /// @param from the discussion that it leaves
    /// @param chosen the contributions; none for all of them
    /// @param revision of what is sent, as it was seen
    record Leaving(
            String title,
            LinkView back,
            String action,
            DiscussionJson from,
            List<UUID> chosen,
            long revision,
            String button) {

        Leaving {
            chosen = List.copyOf(chosen);
        }

        boolean whole() {
            return chosen.isEmpty();
        }
    }

    /// Where it goes, as the address says; or the choice, with what was looked for.
    HttpResponse<?> show(Leaving leaving, Optional<UUID> into, String words, Editor editor) {
        return into.isPresent()
                ? foresee(leaving, into.get(), "", HttpStatus.OK, editor, List.of())
                : choose(leaving, editor, words.strip());
    }

    /// Where should it go?
    private HttpResponse<?> choose(Leaving leaving, Editor editor, String words) {
        if (words.isEmpty()) {
            return choosing(leaving, editor, words, List.of());
        }
        return switch (choice.find(words, leaving.from().id(), editor.caller())) {
            case Outcome.Ok<List<DiscussionJson>>(var found, _) ->
                    choosing(leaving, editor, words, found);
            case Outcome.Refused<List<DiscussionJson>> _,
                    Outcome.Stale<List<DiscussionJson>>(),
                    Outcome.Unavailable<List<DiscussionJson>>() ->
                    pages.serviceUnavailable(editor, leaving.action());
        };
    }

    private HttpResponse<?> choosing(
            Leaving leaving, Editor editor, String words, List<DiscussionJson> found) {
        return pages.screen(
                HttpStatus.OK,
                "desk/move_choose",
                new MoveView(
                        pages.layout(editor, leaving.title(), DISCUSSIONS),
                        new FormErrorsView(List.of()),
                        leaving.back(),
                        leaving.action(),
                        words,
                        !words.isEmpty(),
                        found.stream().map(one -> target(one, leaving)).toList(),
                        "",
                        List.of(),
                        false,
                        "",
                        leaving.revision(),
                        leaving.button()));
    }

    private TargetView target(DiscussionJson found, Leaving leaving) {
        return new TargetView(
                found.title(),
                leaving.action() + "?naar=" + found.id(),
                DutchText.count(found.contributions(), "bijdrage", "bijdragen"),
                moments.saved(found.lastContributionAt()));
    }

    /// What was sent from the last of these screens.
    ///
    /// @param action where it was sent to
    /// @param stale what to say if somebody else changed what leaves
    record Sent(String action, Form form, Editor editor, String stale) {}

    /// What follows an answer of the service.
    ///
    /// @param again shows the screen once more, beside what is wrong
    <T> HttpResponse<?> after(
            Outcome<T> outcome,
            Sent sent,
            Function<Outcome.Ok<T>, HttpResponse<?>> done,
            Function<List<FormErrorView>, HttpResponse<?>> again) {
        return switch (outcome) {
            case Outcome.Ok<T> ok -> done.apply(ok);
            case Outcome.Refused<T> refused ->
                    refused.missing()
                            ? pages.notFound(sent.editor())
                            : again.apply(Targets.errors(refused));
            case Outcome.Stale<T>() -> again.apply(List.of(new FormErrorView("", sent.stale())));
            case Outcome.Unavailable<T>() ->
                    pages.notKept(sent.editor(), sent.action(), sent.form());
        };
    }

    /// What will happen, once more: with what was typed, and what is wrong.
    HttpResponse<?> again(
            Leaving leaving, UUID into, Form form, Editor editor, List<FormErrorView> errors) {
        return foresee(
                leaving,
                into,
                form.text("reason"),
                HttpStatus.UNPROCESSABLE_ENTITY,
                editor,
                errors);
    }

    /// What will happen, with the reason that was typed.
    private HttpResponse<?> foresee(
            Leaving leaving,
            UUID into,
            String reason,
            HttpStatus status,
            Editor editor,
            List<FormErrorView> errors) {
        var target = discussions.discussion(into, editor.caller());
        var foreseen = moves.foresee(leaving.from().id(), leaving.chosen(), editor.caller());
        if (target instanceof Outcome.Ok<DiscussionJson>(var found, _)
                && foreseen instanceof Outcome.Ok<ForeseenMoveJson>(var move, _)) {
            return pages.screen(
                    status,
                    "desk/move_confirm",
                    new MoveView(
                            pages.layout(editor, leaving.title(), DISCUSSIONS),
                            new FormErrorsView(errors),
                            leaving.back(),
                            leaving.action(),
                            "",
                            false,
                            List.of(),
                            into.toString(),
                            consequences(leaving, found, move),
                            move.told() > 0,
                            reason,
                            leaving.revision(),
                            leaving.button()));
        }
        return target instanceof Outcome.Refused<DiscussionJson>
                ? pages.notFound(editor)
                : pages.serviceUnavailable(editor, leaving.action() + "?naar=" + into);
    }

    private static List<String> consequences(
            Leaving leaving, DiscussionJson target, ForeseenMoveJson move) {
        return leaving.whole()
                ? whenMerged(leaving.from().title(), target.title(), move)
                : whenMoved(leaving.from(), target.title(), move);
    }

    private static List<String> whenMerged(String from, String target, ForeseenMoveJson move) {
        return List.of(
                "Alles uit “"
                        + from
                        + "” ("
                        + DutchText.count(move.contributions(), "bijdrage", "bijdragen")
                        + ") komt achteraan in “"
                        + target
                        + "”.",
                "Het oude adres leidt voortaan naar “"
                        + target
                        + "”. Dit kun je niet terugdraaien.",
                "Wie “"
                        + from
                        + "” volgt, volgt voortaan “"
                        + target
                        + "”, en krijgt geen mail over wat er verhuist.",
                mail(move));
    }

    private static List<String> whenMoved(
            DiscussionJson from, String target, ForeseenMoveJson move) {
        boolean one = move.contributions() == 1;
        var sentences = new ArrayList<String>();
        sentences.add(
                (one
                                ? "De bijdrage komt"
                                : "De bijdrage komt met wat erop geantwoord is ("
                                        + DutchText.number(move.contributions())
                                        + " bijdragen samen)")
                        + " achteraan in “"
                        + target
                        + "”.");
        if (from.state().equals("WITHDRAWN")) {
            sentences.add(
                    "“"
                            + from.title()
                            + "” is van de site. Wat je verplaatst, komt weer op de site.");
        }
        sentences.add(
                "Op de oude plek staat waar "
                        + (one ? "ze" : "dat")
                        + " gebleven is. Links blijven werken.");
        sentences.add(mail(move));
        return sentences;
    }

    /// Who hears of it, in words.
    static String mail(ForeseenMoveJson move) {
        return switch (move.told()) {
            case 0 -> "Niemand krijgt hier een mail over.";
            case 1 -> "De schrijver krijgt je reden per mail. Wie meeleest, krijgt geen mail.";
            default ->
                    DutchText.number(move.told())
                            + " schrijvers krijgen je reden per mail, elk één mail. Wie meeleest,"
                            + " krijgt geen mail.";
        };
    }
}

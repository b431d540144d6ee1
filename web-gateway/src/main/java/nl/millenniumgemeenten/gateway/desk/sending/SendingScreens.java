package nl.millenniumgemeenten.gateway.desk.sending;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Asked;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.ReaderLanguages;
import nl.millenniumgemeenten.gateway.desk.newsletter.IssueStates;
import nl.millenniumgemeenten.gateway.layout.AssetAddresses;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.service.AudienceJson;
import nl.millenniumgemeenten.gateway.service.IssueJson;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SendingProgressJson;
import nl.millenniumgemeenten.gateway.service.SendingService;

/// Makes the screens on which the sending of an issue is watched.
@Singleton
class SendingScreens {
    private static final Set<String> LIVE = Set.of("preparing", "sending", "paused");
    private static final Set<String> OVER = Set.of("sent", "cancelled", "withdrawn");

    private final IssueService issues;
    private final SendingService sending;
    private final DeskPages pages;
    private final Moments moments;

    SendingScreens(IssueService issues, SendingService sending, DeskPages pages, Moments moments) {
        this.issues = issues;
        this.sending = sending;
        this.pages = pages;
        this.moments = moments;
    }

    /// The screen of an issue as it is now.
    MutableHttpResponse<byte[]> show(UUID id, String notice, Editor editor) {
        return show(id, HttpStatus.OK, notice, "", editor);
    }

    /// The same, with why something could not be done.
    MutableHttpResponse<byte[]> again(UUID id, HttpStatus status, String error, Editor editor) {
        return show(id, status, "", error, editor);
    }

    private MutableHttpResponse<byte[]> show(
            UUID id, HttpStatus status, String notice, String error, Editor editor) {
        var audience = Asked.now(() -> audience(id, editor));
        var progress = Asked.now(() -> sending.progress(id, editor.caller()));
        var both =
                issues.read(id, editor.caller())
                        .then(issue ->
                                progress.answer()
                                        .then(far ->
                                                new Outcome.Ok<>(
                                                        view(
                                                                issue,
                                                                far.value(),
                                                                audience,
                                                                notice,
                                                                error,
                                                                editor),
                                                        0)));
        return switch (both) {
            case Outcome.Ok<SendingView>(var view, _) -> pages.screen(status, "desk/sending", view);
            case Outcome.Refused<SendingView> refused ->
                    refused(refused, editor, SendingPaths.sending(id));
            case Outcome.Stale<SendingView>(), Outcome.Unavailable<SendingView>() ->
                    pages.serviceUnavailable(editor, SendingPaths.sending(id));
        };
    }

    /// What an editor was refused, in words.
    MutableHttpResponse<byte[]> refused(Outcome.Refused<?> refused, Editor editor, String path) {
        return switch (refused.problem().status()) {
            case 404 -> pages.notFound(editor);
            case 409 -> pages.notNow(editor, refused.detail(), path);
            default -> pages.notAllowed(editor, refused.detail());
        };
    }

    private Outcome<AudienceJson> audience(UUID id, Editor editor) {
        return editor.mayPublish()
                ? sending.audience(id, editor.caller())
                : new Outcome.Unavailable<>();
    }

    private SendingView view(
            Outcome.Ok<IssueJson> read,
            SendingProgressJson far,
            Asked<Outcome<AudienceJson>> audience,
            String notice,
            String error,
            Editor editor) {
        var issue = read.value();
        var path = SendingPaths.sending(issue.id());
        var begun = begun(far);
        var layout = pages.layout(editor, SendingWords.title(issue), SendingPaths.ISSUES);
        var readers =
                !begun && audience.answer() instanceof Outcome.Ok<AudienceJson>(var known, _)
                        ? known
                        : AudienceJson.nobody();
        return new SendingView(
                layout,
                notice,
                error.isEmpty()
                        ? FormErrorsView.NONE
                        : new FormErrorsView(List.of(new FormErrorView("", error))),
                "Verzending van nieuwsbrief " + issue.number(),
                SendingPaths.issue(issue.id()),
                path,
                SendingPaths.progress(issue.id()),
                read.revision(),
                waits(issue, begun, editor),
                progress(far, SendingWords.said(issue, "held-up"), layout.assets()),
                begun,
                LIVE.contains(far.state()) && begun,
                readers.all().isEmpty() ? "" : SendingWords.people(readers.people()),
                readers.all().stream()
                        .map(list -> new FactView(list.title(), DutchText.number(list.people())))
                        .toList(),
                SendingWords.languages(readers),
                issue.onlyItsLanguage() ? ReaderLanguages.name(issue.inLanguage()) : "",
                !begun && issue.can("send"),
                issue.can("pause"),
                begun && issue.can("send"),
                issue.can("cancel") && begun,
                begun && editor.mayPublish() ? unsettled(issue.id()) : List.of(),
                editor.mayPublish() ? SendingPaths.RATE : "");
    }

    /// Whether readers were written down for it.
    private static boolean begun(SendingProgressJson far) {
        return switch (far.state()) {
            case "preparing", "sending", "sent", "cancelled", "withdrawn" -> true;
            case "paused" ->
                    !Set.of("overdue", "withdrawn-item", "pictures").contains(far.reason());
            default -> false;
        };
    }

    private static String waits(IssueJson issue, boolean begun, Editor editor) {
        if (begun || issue.can("send")) {
            return "";
        }
        return switch (issue.state()) {
            case "draft" -> "Deze nieuwsbrief is nog een concept. Lever hem eerst in.";
            case "in-review" ->
                    "Deze nieuwsbrief moet eerst worden goedgekeurd door iemand die er niet aan"
                            + " meeschreef.";
            default -> editor.mayPublish() ? "" : "Een redacteur kan deze nieuwsbrief versturen.";
        };
    }

    private static List<SendingView.UnsettledLink> unsettled(UUID id) {
        return List.of(
                new SendingView.UnsettledLink(
                        "Geweigerd",
                        "Een mailserver nam deze mails niet aan.",
                        SendingPaths.unsettled(id, UnsettledKind.REFUSED)),
                new SendingView.UnsettledLink(
                        "Onzeker",
                        "Van deze mails weten we niet of ze zijn aangekomen.",
                        SendingPaths.unsettled(id, UnsettledKind.IN_DOUBT)));
    }

    /// How far it is, as the part of the screen that is looked at again.
    ///
    /// @param what of what it tells that is gone
    ProgressView progress(SendingProgressJson far, String what, AssetAddresses assets) {
        var settled = far.sent() + far.failed() + far.inDoubt() + far.dropped();
        return new ProgressView(
                assets,
                far.state(),
                IssueStates.badge(far.state()),
                settled,
                far.total(),
                summary(far, settled),
                facts(far),
                troubles(far, what));
    }

    private static String summary(SendingProgressJson far, long settled) {
        if (far.state().equals("preparing")) {
            return "We schrijven op wie hem krijgt. Daarna begint het versturen.";
        }
        if (far.total() == 0) {
            return OVER.contains(far.state()) ? "Hij ging naar niemand." : "";
        }
        return "%s van %s (%d%%)"
                .formatted(
                        DutchText.number(settled),
                        DutchText.number(far.total()),
                        settled * 100 / far.total());
    }

    private List<FactView> facts(SendingProgressJson far) {
        var facts = new ArrayList<FactView>();
        facts.add(new FactView("Verzonden", DutchText.number(far.sent())));
        facts.add(
                new FactView(
                        "Wacht",
                        far.deferred() > 0
                                ? "%s, waarvan %s uitgesteld door hun mailserver"
                                        .formatted(
                                                DutchText.number(far.waiting()),
                                                DutchText.number(far.deferred()))
                                : DutchText.number(far.waiting())));
        facts.add(new FactView("Geweigerd", DutchText.number(far.failed())));
        facts.add(new FactView("Onzeker", DutchText.number(far.inDoubt())));
        facts.add(
                new FactView(
                        "Overgeslagen",
                        far.dropped() == 0
                                ? "0"
                                : DutchText.number(far.dropped())
                                        + " (afgemeld, weggelegd of gestopt)"));
        var perSecond = far.perSecond();
        if (far.state().equals("sending") && perSecond != null) {
            var left = far.secondsLeft();
            facts.add(
                    new FactView(
                            "Snelheid",
                            DutchText.number(Math.round(perSecond))
                                    + " per seconde"
                                    + (left == null ? "" : ", " + SendingWords.left(left))));
        }
        return facts;
    }

    private List<String> troubles(SendingProgressJson far, String what) {
        var troubles = new ArrayList<String>();
        if (far.state().equals("paused")) {
            troubles.add(SendingWords.paused(far.reason(), what));
        }
        var until = far.awayUntil();
        if (until != null && !OVER.contains(far.state())) {
            troubles.add(
                    "De mailserver neemt nu niets aan. Om %s proberen we het weer."
                            .formatted(moments.clock(until)));
        }
        if (far.pausedDomains() > 0 && !OVER.contains(far.state())) {
            troubles.add(
                    far.pausedDomains() == 1
                            ? "Eén mailprovider neemt nu niets aan. We wachten daar even mee; de"
                                    + " andere mails gaan door."
                            : "%d mailproviders nemen nu niets aan. We wachten daar even mee; de andere mails gaan door."
                                    .formatted(far.pausedDomains()));
        }
        return troubles;
    }
}

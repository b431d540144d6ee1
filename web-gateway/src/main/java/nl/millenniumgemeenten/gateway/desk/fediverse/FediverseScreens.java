package nl.millenniumgemeenten.gateway.desk.fediverse;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.fediverse.FediverseView.ServerRow;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.FediverseService;
import nl.millenniumgemeenten.gateway.service.FediverseStateJson;
import nl.millenniumgemeenten.gateway.service.FediverseStateJson.ServerJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// The screen with the servers, read from the service.
@Singleton
class FediverseScreens {
    static final String PATH = "/redactie/fediverse";
    static final String HOST = "host";

    private static final String SETTINGS = "/redactie/campagne";

    private final FediverseService service;
    private final DeskPages pages;
    private final Moments moments;

    FediverseScreens(FediverseService service, DeskPages pages, Moments moments) {
        this.service = service;
        this.pages = pages;
        this.moments = moments;
    }

    /// What the screen shows beside what is stored.
    ///
    /// @param host as it was typed
    record Shown(HttpStatus status, String notice, String host, List<FormErrorView> errors) {}

    /// The servers.
    HttpResponse<?> servers(Editor editor, Shown shown) {
        return switch (service.state(editor.caller())) {
            case Outcome.Ok<FediverseStateJson>(var state, _) -> screen(state, editor, shown);
            case Outcome.Refused<FediverseStateJson> refused ->
                    pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<FediverseStateJson>(), Outcome.Unavailable<FediverseStateJson>() ->
                    pages.serviceUnavailable(editor, PATH);
        };
    }

    private HttpResponse<?> screen(FediverseStateJson state, Editor editor, Shown shown) {
        return pages.screen(
                shown.status(),
                "desk/fediverse",
                new FediverseView(
                        pages.layout(editor, "Fediverse", PATH),
                        shown.notice(),
                        new FormErrorsView(shown.errors()),
                        Objects.requireNonNullElse(state.handle(), ""),
                        editor.mayPublish() ? SETTINGS : "",
                        List.of(
                                new FactView("Volgers", DutchText.number(state.followers())),
                                new FactView(
                                        "Berichten onderweg", DutchText.number(state.waiting()))),
                        state.servers().stream().map(this::row).toList(),
                        shown.host()));
    }

    private ServerRow row(ServerJson server) {
        return new ServerRow(
                server.host(),
                counted(server.followers(), "volger", "volgers"),
                counted(server.waiting(), "bericht", "berichten"),
                badge(server),
                trouble(server),
                server.blocked());
    }

    /// With its word, which a narrow screen has no heading for.
    private static String counted(long count, String one, String more) {
        return DutchText.number(count) + " " + (count == 1 ? one : more);
    }

    private static BadgeView badge(ServerJson server) {
        if (server.blocked()) {
            return new BadgeView("Geblokkeerd", Tone.ENDED);
        }
        return server.failingSince() == null
                ? new BadgeView("Gaat goed", Tone.POSITIVE)
                : new BadgeView("Niet te bereiken", Tone.ATTENTION);
    }

    private String trouble(ServerJson server) {
        var since = server.failingSince();
        if (since == null) {
            return "";
        }
        var why = server.lastError();
        return "Sinds " + moments.saved(since) + (why == null ? "." : ": " + why);
    }
}

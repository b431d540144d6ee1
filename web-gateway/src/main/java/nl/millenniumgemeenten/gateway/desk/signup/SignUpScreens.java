package nl.millenniumgemeenten.gateway.desk.signup;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.SignUpJson;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Makes the screens of sign-ups.
@Singleton
class SignUpScreens {
    static final String PATH = "/redactie/aanmeldingen";

    private final DeskPages pages;
    private final SiteConfiguration configuration;
    private final InstantSource clock;

    SignUpScreens(DeskPages pages, SiteConfiguration configuration, InstantSource clock) {
        this.pages = pages;
        this.configuration = configuration;
        this.clock = clock;
    }

    MutableHttpResponse<byte[]> list(List<SignUpJson> signUps, Editor editor) {
        var view =
                new SignUpListView(
                        pages.layout(editor, "Aanmeldingen", PATH),
                        signUps.stream().filter(SignUpScreens::open).map(this::row).toList(),
                        signUps.stream().filter(signUp -> !open(signUp)).map(this::row).toList());
        return pages.screen(HttpStatus.OK, "desk/sign_up_list", view);
    }

    /// A sign-up, with what an editor typed and what is wrong with it.
    MutableHttpResponse<byte[]> one(
            HttpStatus status,
            SignUpJson signUp,
            SignUpHistoryView history,
            Notice notice,
            Form typed,
            List<FormErrorView> errors,
            Editor editor) {
        var path = PATH + "/" + signUp.id();
        var view =
                new SignUpView(
                        pages.layout(editor, "Aanmelding van " + signUp.municipalityName(), path),
                        notice.text(),
                        badge(signUp.state()),
                        warning(signUp),
                        facts(signUp),
                        person(signUp),
                        signUp.note(),
                        signUp.state().equals("REJECTED") ? "Waarom niet" : "Wat we vroegen",
                        signUp.remark(),
                        history,
                        path,
                        ContactScreens.path(signUp.municipality()),
                        open(signUp),
                        Long.toString(signUp.revision()),
                        orToday(typed.line("recognisedOn")),
                        orToday(typed.line("inForceOn")),
                        typed.text("question"),
                        typed.text("reason"),
                        new FormErrorsView(errors));
        return pages.screen(status, "desk/sign_up", view);
    }

    private SignUpRowView row(SignUpJson signUp) {
        return new SignUpRowView(
                signUp.municipalityName(),
                PATH + "/" + signUp.id(),
                badge(signUp.state()),
                day(signUp.since()));
    }

    private List<FactView> facts(SignUpJson signUp) {
        var facts = new ArrayList<FactView>();
        facts.add(
                new FactView(
                        "Gemeente",
                        signUp.municipalityName() + " (" + signUp.municipality() + ")"));
        facts.add(new FactView("Besloten door", decidedBy(signUp.decidedBy())));
        facts.add(new FactView("Besloten op", DutchText.date(signUp.decidedOn())));
        facts.add(
                new FactView(
                        "Doelen",
                        signUp.goals().isEmpty()
                                ? "Geen gekozen"
                                : DutchText.list(
                                        signUp.goals().stream().map(String::valueOf).toList())));
        facts.add(
                new FactView(
                        "Thema’s",
                        signUp.themes().isEmpty() ? "Geen" : DutchText.list(signUp.themes())));
        facts.add(new FactView("Ontvangen op", day(signUp.receivedAt())));
        return facts;
    }

    static String decidedBy(String body) {
        return body.equals("COUNCIL")
                ? "De gemeenteraad"
                : "Het college van burgemeester en wethouders";
    }

    private static List<FactView> person(SignUpJson signUp) {
        var contact = signUp.contact();
        return contact == null
                ? List.of()
                : List.of(
                        new FactView("Naam", contact.name()),
                        new FactView("Functie", contact.role()),
                        new FactView("E-mailadres", contact.email()),
                        new FactView(
                                "Telefoon",
                                contact.phone().isEmpty() ? "Niet gegeven" : contact.phone()));
    }

    private static String warning(SignUpJson signUp) {
        return signUp.another()
                ? "Iemand anders heeft deze gemeente ook aangemeld, of zij doet al mee."
                : "";
    }

    static boolean open(SignUpJson signUp) {
        return signUp.state().equals("WAITING") || signUp.state().equals("ASKED_BACK");
    }

    private static BadgeView badge(String state) {
        return switch (state) {
            case "WAITING" -> new BadgeView("Wacht op jullie", Tone.ATTENTION);
            case "ASKED_BACK" -> new BadgeView("Wacht op de gemeente", Tone.NEUTRAL);
            case "APPROVED" -> new BadgeView("Goedgekeurd", Tone.POSITIVE);
            default -> new BadgeView("Afgewezen", Tone.ENDED);
        };
    }

    private String orToday(String typed) {
        return typed.isEmpty() ? day().toString() : typed;
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), configuration.zone());
    }

    private String day(Instant moment) {
        return DutchText.date(LocalDate.ofInstant(moment, configuration.zone()));
    }
}

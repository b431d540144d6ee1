package nl.millenniumgemeenten.gateway.desk.contributor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.contributor.ContributorView.Acts;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.ContributorJson;
import nl.millenniumgemeenten.gateway.service.ContributorService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.WriterJson;
import nl.millenniumgemeenten.gateway.site.Site;

/// The screen of somebody who writes in discussions, read from the service.
@Singleton
public class ContributorScreens {
    static final String PATH = "/redactie/discussies/deelnemers";

    /// The field that says that who a form is about writes from the fediverse.
    public static final String ELSEWHERE = "elsewhere";

    private static final String DISCUSSIONS = "/redactie/discussies";
    private static final String CONTRIBUTIONS = "/redactie/bijdragen/";
    private static final String QUEUE = DISCUSSIONS + "/wachtrij";

    private final ContributorService contributors;
    private final Site site;
    private final DeskPages pages;
    private final Moments moments;

    ContributorScreens(
            ContributorService contributors, Site site, DeskPages pages, Moments moments) {
        this.contributors = contributors;
        this.site = site;
        this.pages = pages;
        this.moments = moments;
    }

    /// The screen of one.
    public static String path(UUID id) {
        return PATH + "/" + id;
    }

    /// What the screen shows beside what is stored.
    ///
    /// @param form what was typed: `warning`, `reason`, `key`
    record Shown(HttpStatus status, String notice, Form form, List<FormErrorView> errors) {}

    /// What is known of one.
    HttpResponse<?> contributor(UUID id, Editor editor, Shown shown) {
        return switch (contributors.contributor(id, editor.caller())) {
            case Outcome.Ok<ContributorJson>(var found, _) -> screen(found, editor, shown);
            case Outcome.Refused<ContributorJson> _ -> pages.notFound(editor);
            case Outcome.Stale<ContributorJson>(), Outcome.Unavailable<ContributorJson>() ->
                    pages.serviceUnavailable(editor, path(id));
        };
    }

    private HttpResponse<?> screen(ContributorJson found, Editor editor, Shown shown) {
        var writer = found.writer();
        boolean blocked =
                found.measures().stream()
                        .anyMatch(one -> one.kind().equals("BLOCK") && one.liftedAt() == null);
        var form = shown.form();
        return pages.screen(
                shown.status(),
                "desk/contributor",
                new ContributorView(
                        pages.layout(editor, writer.name(), DISCUSSIONS),
                        shown.notice(),
                        new FormErrorsView(shown.errors()),
                        blocked ? List.of(new BadgeView("Geblokkeerd", Tone.ATTENTION)) : List.of(),
                        facts(found),
                        acts(writer, blocked, editor),
                        path(writer.id()),
                        form.line("key").isEmpty()
                                ? UUID.randomUUID().toString()
                                : form.line("key"),
                        form.text("warning"),
                        form.text("reason"),
                        found.texts().stream().map(this::text).toList(),
                        more(found),
                        found.measures().stream().map(this::measure).toList()));
    }

    private static Acts acts(WriterJson writer, boolean blocked, Editor editor) {
        if (!editor.mayDiscuss()) {
            return Acts.NONE;
        }
        if (writer.elsewhere()) {
            return blocked ? Acts.LIFT_ELSEWHERE : Acts.BLOCK_ELSEWHERE;
        }
        if (!writer.participant()) {
            return Acts.NOBODY_TO_TELL;
        }
        return blocked ? Acts.LIFT : Acts.WARN_AND_BLOCK;
    }

    private List<FactView> facts(ContributorJson found) {
        var writer = found.writer();
        var facts = new ArrayList<FactView>();
        facts.add(new FactView("Schrijft", office(writer)));
        var handle = writer.handle();
        if (handle != null) {
            facts.add(new FactView("Account", handle));
        }
        var municipality = writer.municipality();
        if (municipality != null) {
            facts.add(new FactView("Gemeente", site.image().register().name(municipality)));
        }
        var since = found.since();
        if (since != null) {
            facts.add(new FactView("Sinds", moments.saved(since)));
        }
        var counts = found.counts();
        facts.add(new FactView("Op de site", DutchText.number(counts.onSite())));
        facts.add(new FactView("Verborgen", DutchText.number(counts.hidden())));
        facts.add(
                new FactView(
                        "Ingetrokken door de schrijver", DutchText.number(counts.takenBack())));
        facts.add(new FactView("Wacht", DutchText.number(counts.waiting())));
        facts.add(
                new FactView("Geweigerd, de laatste 30 dagen", DutchText.number(counts.refused())));
        facts.add(new FactView("Gemeld, de laatste 90 dagen", DutchText.number(counts.reported())));
        return facts;
    }

    private static String office(WriterJson writer) {
        return switch (writer.office()) {
            case "EDITOR" -> "als redactie";
            case "MUNICIPALITY_CONTACT" -> "namens een gemeente";
            case null, default ->
                    writer.elsewhere()
                            ? "vanuit de fediverse"
                            : writer.participant()
                                    ? "voor zichzelf"
                                    : "niet meer: heeft zich laten wissen";
        };
    }

    private static String more(ContributorJson found) {
        int shown = found.texts().size();
        return shown == found.counts().all()
                ? ""
                : "Dit zijn de laatste "
                        + DutchText.number(shown)
                        + " van de "
                        + DutchText.number(found.counts().all())
                        + ".";
    }

    private ContributorView.Text text(ContributorJson.Text text) {
        var position = text.position();
        var badges = new ArrayList<BadgeView>();
        badges.add(standing(text.standing()));
        if (text.reports() > 0) {
            badges.add(
                    new BadgeView(
                            DutchText.count(text.reports(), "keer gemeld", "keer gemeld"),
                            Tone.ATTENTION));
        }
        return new ContributorView.Text(
                "tekst-" + text.id(),
                text.title(),
                switch (text.standing()) {
                    case "WAITS" -> QUEUE + "#bijdrage-" + text.id();
                    case "REFUSED" -> DISCUSSIONS + "/" + text.discussion();
                    default -> CONTRIBUTIONS + text.id();
                },
                position == null ? "" : "Bijdrage " + position,
                moments.saved(text.writtenAt()),
                badges,
                text.reason(),
                text.bodyHtml());
    }

    private static BadgeView standing(String standing) {
        return switch (standing) {
            case "WAITS" -> new BadgeView("Wacht", Tone.NEUTRAL);
            case "REFUSED" -> new BadgeView("Geweigerd", Tone.ENDED);
            case "TAKEN_BACK" -> new BadgeView("Ingetrokken door de schrijver", Tone.ENDED);
            case "HIDDEN" -> new BadgeView("Verborgen", Tone.ENDED);
            default -> new BadgeView("Op de site", Tone.POSITIVE);
        };
    }

    private ContributorView.Measure measure(ContributorJson.Measure measure) {
        var contribution = measure.contribution();
        var liftedAt = measure.liftedAt();
        var liftedBy = measure.liftedBy();
        return new ContributorView.Measure(
                switch (measure.kind()) {
                    case "WARNING" -> "Gewaarschuwd";
                    case "BLOCK" -> "Geblokkeerd";
                    case "EDIT" -> "Bijdrage aangepast";
                    case "HIDING" -> "Bijdrage verborgen";
                    case "MOVE" -> "Bijdrage verplaatst";
                    default -> "Anders";
                },
                moments.saved(measure.takenAt(), measure.takenBy()),
                contribution == null ? "" : CONTRIBUTIONS + contribution,
                measure.reason(),
                liftedAt == null || liftedBy == null ? "" : moments.saved(liftedAt, liftedBy));
    }
}

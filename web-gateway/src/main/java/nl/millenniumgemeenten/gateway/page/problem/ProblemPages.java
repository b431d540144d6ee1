package nl.millenniumgemeenten.gateway.page.problem;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.gateway.layout.Alerts;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.HtmlPages;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Templates;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import nl.millenniumgemeenten.gateway.site.SiteImage;

/// The pages for when there is no page: not found, withdrawn, or broken. `asked` is the path that
/// was asked for: they show what is announced there.
@Singleton
public final class ProblemPages {
    private final Layouts layouts;
    private final Templates templates;
    private final SiteConfiguration configuration;

    ProblemPages(Layouts layouts, Templates templates, SiteConfiguration configuration) {
        this.layouts = layouts;
        this.templates = templates;
        this.configuration = configuration;
    }

    /// 404, with pages that may have been meant.
    public MutableHttpResponse<byte[]> notFound(SiteImage image, String asked) {
        var reading = new Reading(image);
        var view = new NotFoundView(layout(reading, asked, "Niet gevonden"), suggestions(reading));
        return HtmlPages.html(HttpStatus.NOT_FOUND, templates.render("page/not_found", view));
    }

    /// 410, for what was withdrawn.
    public MutableHttpResponse<byte[]> gone(
            SiteImage image, String asked, String title, Instant withdrawnAt) {
        var reading = new Reading(image);
        var withdrawnOn = LocalDate.ofInstant(withdrawnAt, configuration.zone());
        var view =
                new GoneView(
                        layout(reading, asked, "Niet meer beschikbaar"),
                        title,
                        DutchText.dateView(withdrawnOn),
                        suggestions(reading));
        return HtmlPages.html(HttpStatus.GONE, templates.render("page/gone", view));
    }

    /// 503, while the first image is being made.
    public MutableHttpResponse<byte[]> starting(SiteImage image, String asked) {
        return error(
                        image,
                        asked,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "We zijn er bijna",
                        List.of(
                                "De website start op. Dat duurt meestal een paar seconden.",
                                "Laad de pagina zo meteen opnieuw."),
                        "")
                .header("Retry-After", "5");
    }

    /// An error with its own words; `instance` is what a visitor can quote and may be empty.
    public MutableHttpResponse<byte[]> error(
            SiteImage image,
            String asked,
            HttpStatus status,
            String heading,
            List<String> paragraphs,
            String instance) {
        var view =
                new ErrorView(
                        layout(new Reading(image), asked, heading), heading, paragraphs, instance);
        return HtmlPages.html(status, templates.render("page/error", view));
    }

    private LayoutView layout(Reading reading, String asked, String title) {
        return layouts.layout(reading, title, "", "", false, List.of(new LinkView("Home", "/")))
                .withAlerts(Alerts.at(reading, asked));
    }

    private static List<LinkView> suggestions(Reading reading) {
        var links = new ArrayList<LinkView>();
        links.add(new LinkView("Alle gemeenten", "/gemeenten"));
        links.add(new LinkView("De doelen", "/doelen"));
        links.add(new LinkView("Het nieuws", "/nieuws"));
        reading.ask(new Question.TopLevelPages())
                .forEach(page -> links.add(new LinkView(page.title(), page.path())));
        return links;
    }
}

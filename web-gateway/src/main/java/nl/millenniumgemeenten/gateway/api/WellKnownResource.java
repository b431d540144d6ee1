package nl.millenniumgemeenten.gateway.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Files that machines and researchers look for at fixed addresses.
@Controller
@Produces(MediaType.TEXT_PLAIN)
class WellKnownResource {
    private static final Period VALID = Period.ofMonths(6);

    private final Site site;
    private final SiteConfiguration configuration;
    private final InstantSource clock;

    WellKnownResource(Site site, SiteConfiguration configuration, InstantSource clock) {
        this.site = site;
        this.configuration = configuration;
        this.clock = clock;
    }

    /// Where to report a weakness (RFC 9116). Not there until the campaign has an address.
    @Get("/.well-known/security.txt")
    HttpResponse<String> security() {
        return new Reading(site.image())
                .ask(new Question.Campaign())
                .map(campaign -> HttpResponse.ok(security(campaign.contactEmail())))
                .orElseGet(HttpResponse::notFound);
    }

    /// What search engines may read: all but the desk; and where they find it.
    @Get("/robots.txt")
    String robots() {
        return """
        User-agent: *
        Disallow: /redactie

        Sitemap: %s/sitemap.xml
        """
                .formatted(configuration.url());
    }

    private String security(String contact) {
        var expires =
                clock.instant().atOffset(ZoneOffset.UTC).plus(VALID).truncatedTo(ChronoUnit.DAYS);
        return """
        Contact: mailto:%s
        Expires: %s
        Preferred-Languages: nl, en
        Canonical: %s/.well-known/security.txt
        """
                .formatted(contact, expires.toInstant(), configuration.url());
    }
}

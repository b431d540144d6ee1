package nl.millenniumgemeenten.gateway.layout;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What a page is about and where it stands, in the words of schema.org.
final class StructuredData {
    private final String siteUrl;
    private final CampaignView campaign;

    StructuredData(String siteUrl, CampaignView campaign) {
        this.siteUrl = siteUrl;
        this.campaign = campaign;
    }

    /// The things that a page tells of: what it is about first.
    List<Thing> of(
            Telling telling,
            String title,
            String description,
            String canonical,
            List<LinkView> breadcrumbs) {
        var things = new ArrayList<Thing>();
        var thing =
                telling.thing()
                        .with("@id", canonical)
                        .with("url", canonical)
                        .with("name", title.isEmpty() ? campaign.name() : title)
                        .with("description", description)
                        .with(
                                "image",
                                telling.picture().stream()
                                        .map(picture -> siteUrl + picture.path())
                                        .toList());
        if (telling.publishedAt().isPresent()) {
            thing =
                    thing.with("datePublished", moment(telling.publishedAt().get()))
                            .with("dateModified", moment(telling.modifiedAt().orElseThrow()))
                            .with("inLanguage", "nl")
                            .with("isPartOf", site())
                            .with("author", organiser())
                            .with("publisher", organiser());
        }
        things.add(thing);
        if (breadcrumbs.isEmpty()) {
            things.add(site().with("inLanguage", "nl").with("publisher", organiser()));
            things.add(organiser());
        } else {
            things.add(trail(title, canonical, breadcrumbs));
        }
        return things;
    }

    private Thing trail(String title, String canonical, List<LinkView> breadcrumbs) {
        var items = new ArrayList<Thing>();
        for (var crumb : breadcrumbs) {
            items.add(step(items.size() + 1, crumb.label(), siteUrl + crumb.path()));
        }
        items.add(step(items.size() + 1, title, canonical));
        return Thing.a("BreadcrumbList").with("itemListElement", items);
    }

    private static Thing step(int position, String name, String address) {
        return Thing.a("ListItem")
                .with("position", position)
                .with("name", name)
                .with("item", address);
    }

    private Thing site() {
        return Thing.a("WebSite").with("name", campaign.name()).with("url", siteUrl + "/");
    }

    private Thing organiser() {
        return Thing.a("Organization")
                .with(
                        "name",
                        campaign.organiser().isEmpty() ? campaign.name() : campaign.organiser())
                .with("url", siteUrl + "/")
                .with("email", campaign.contactEmail())
                .with(
                        "sameAs",
                        campaign.socialAccounts().stream().map(SocialAccountView::url).toList());
    }

    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}

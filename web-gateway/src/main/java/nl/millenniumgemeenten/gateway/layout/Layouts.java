package nl.millenniumgemeenten.gateway.layout;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.activitypub.Addresses;
import nl.millenniumgemeenten.activitypub.Handle;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.events.MenuChange;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import nl.millenniumgemeenten.gateway.site.Timeline;
import nl.millenniumgemeenten.gateway.site.TimelineQuestion;
import org.jspecify.annotations.Nullable;

/// Makes what stands around every public page.
@Singleton
public final class Layouts {
    /// What must be said where data of others is shown.
    public static final String ATTRIBUTION =
            "Gemeentegrenzen en inwonertallen: CBS / Kadaster (via PDOK), CC BY 4.0";

    /// Under which the data may be used: Creative Commons Attribution 4.0.
    public static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private static final int SHARED_WIDTH = 1200;
    private static final int SHARED_HEIGHT = 630;

    private final Assets assets;
    private final String siteUrl;

    /// By which others know us.
    private final String server;

    Layouts(Assets assets, SiteConfiguration configuration) {
        this.assets = assets;
        this.siteUrl = configuration.url().toString();
        this.server = Addresses.server(configuration.url());
    }

    /// The layout of the page at `path`; a page that is not `listed` asks search engines to leave
    /// it out. Breadcrumbs lead to the parent of the page.
    public LayoutView layout(
            Reading reading,
            String title,
            String description,
            String path,
            boolean listed,
            List<LinkView> breadcrumbs) {
        return layout(
                reading,
                title,
                description,
                path,
                listed,
                breadcrumbs,
                Telling.of(Thing.a("WebPage")));
    }

    /// The same, with what the page is about for machines.
    public LayoutView layout(
            Reading reading,
            String title,
            String description,
            String path,
            boolean listed,
            List<LinkView> breadcrumbs,
            Telling telling) {
        var ofToday = reading.at().isEmpty();
        var campaign = campaign(reading);
        var navigation = navigation(reading, path);
        var canonical = listed && ofToday ? siteUrl + path : "";
        return new LayoutView(
                title,
                description,
                canonical,
                listed && ofToday,
                campaign,
                navigation,
                footer(reading, path, navigation),
                breadcrumbs,
                reading.at().map(day -> "Situatie op " + DutchText.date(day)).orElse(""),
                ofToday ? "" : path,
                head(telling, title, description, canonical, campaign, breadcrumbs),
                Alerts.at(reading, path),
                Speech.DUTCH,
                List.of(),
                ShareLinks.of(canonical, title, campaign),
                assets);
    }

    private HeadView head(
            Telling telling,
            String title,
            String description,
            String canonical,
            CampaignView campaign,
            List<LinkView> breadcrumbs) {
        var picture = telling.picture().stream().findFirst().orElse(ofSite(campaign));
        return new HeadView(
                telling.type(),
                siteUrl + picture.path(),
                picture.alternative().isEmpty() ? title : picture.alternative(),
                picture.width(),
                picture.height(),
                telling.publishedAt().map(Layouts::moment).orElse(""),
                telling.modifiedAt().map(Layouts::moment).orElse(""),
                canonical.isEmpty()
                        ? ""
                        : Thing.document(
                                new StructuredData(siteUrl, campaign)
                                        .of(telling, title, description, canonical, breadcrumbs)),
                telling.feeds());
    }

    /// What is shared of a page without a picture: squares in the colours of the site.
    private Telling.Picture ofSite(CampaignView campaign) {
        return new Telling.Picture(
                assets.address("img/share.png"), campaign.name(), SHARED_WIDTH, SHARED_HEIGHT);
    }

    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// The addresses of the static files.
    public AssetAddresses assets() {
        return assets;
    }

    private CampaignView campaign(Reading reading) {
        int participants = reading.ask(new Question.ParticipantCount());
        var timeline = reading.ask(new TimelineQuestion.Exists()) ? Timeline.PATH : "";
        return reading.ask(new Question.Campaign())
                .map(configured -> campaign(configured, participants, timeline))
                .orElseGet(() ->
                        new CampaignView(
                                "Gemeentencampagne",
                                "",
                                DutchText.number(participants),
                                "deelnemende gemeenten",
                                "",
                                "",
                                List.of(),
                                timeline,
                                "",
                                ATTRIBUTION));
    }

    private CampaignView campaign(
            CampaignChange.Configured campaign, int participants, String timeline) {
        return new CampaignView(
                campaign.name(),
                campaign.tagline(),
                DutchText.number(participants),
                campaign.participantsLabel(),
                campaign.organiser(),
                campaign.contactEmail(),
                campaign.socialAccounts().stream()
                        .map(account ->
                                new SocialAccountView(
                                        account.network(), account.label(), account.url()))
                        .toList(),
                timeline,
                handle(campaign.fediverseName()),
                ATTRIBUTION);
    }

    private String handle(@Nullable String name) {
        return name == null ? "" : new Handle(name, server).written();
    }

    private static List<NavigationItemView> navigation(Reading reading, String path) {
        var items = new ArrayList<NavigationItemView>();
        items.add(item(reading, "Gemeenten", "/gemeenten", path));
        items.add(item(reading, "Kaart", "/kaart", path));
        items.add(item(reading, "Doelen", "/doelen", path));
        items.add(item("Activiteiten", "/activiteiten", path));
        items.add(item("Nieuws", "/nieuws", path));
        items.add(item("Agenda", "/agenda", path));
        items.add(item("Hulpbronnen", "/hulpbronnen", path));
        for (var page : reading.ask(new Question.TopLevelPages())) {
            items.add(item(page, path));
        }
        items.addAll(links(reading, MenuChange.MAIN, path));
        return items;
    }

    /// The menu at the foot: what editors put there, or else the main menu again, with the
    /// discussions, for which the menu above has no room.
    private static List<NavigationItemView> footer(
            Reading reading, String path, List<NavigationItemView> navigation) {
        var links = links(reading, MenuChange.FOOTER, path);
        if (!links.isEmpty()) {
            return links;
        }
        var all = new ArrayList<>(navigation);
        all.add(item("Discussies", "/discussies", path));
        return all;
    }

    private static List<NavigationItemView> links(Reading reading, String menu, String path) {
        return reading.ask(new Question.MenuLinks(menu)).stream()
                .map(link -> item(link.label(), link.address(), path))
                .toList();
    }

    /// A menu entry for a page of the tree, seen from `current`.
    public static NavigationItemView item(PageChange.Published page, String current) {
        return item(page.navigationTitle(), page.path(), current);
    }

    /// A menu entry that stays on the day of the reading, seen from `current`.
    public static NavigationItemView item(
            Reading reading, String label, String path, String current) {
        return new NavigationItemView(label, reading.address(path), place(path, current));
    }

    /// A menu entry, seen from `current`.
    public static NavigationItemView item(String label, String path, String current) {
        return new NavigationItemView(label, path, place(path, current));
    }

    private static NavigationItemView.Place place(String path, String current) {
        if (path.equals(current)) {
            return NavigationItemView.Place.HERE;
        }
        return current.startsWith(path + "/")
                ? NavigationItemView.Place.WITHIN
                : NavigationItemView.Place.ELSEWHERE;
    }
}

package nl.millenniumgemeenten.gateway.layout;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;

/// Makes what stands around every screen of the desk.
@Singleton
public final class DeskLayouts {
    private final Site site;
    private final Assets assets;

    DeskLayouts(Site site, Assets assets) {
        this.site = site;
        this.assets = assets;
    }

    /// The layout of a screen for who has not signed in.
    public DeskLayoutView signedOut(String title) {
        return new DeskLayoutView(title, campaignName(), "", "", List.of(), List.of(), assets);
    }

    /// The layout of the screen at `path` for an editor; `settings` tells whether the campaign's
    /// settings are in the menu.
    public DeskLayoutView signedIn(
            String title, String path, String editorName, String csrf, boolean settings) {
        var navigation = new ArrayList<NavigationItemView>();
        // Every screen lies below the overview, so only the overview itself counts as there.
        navigation.add(
                new NavigationItemView(
                        "Overzicht",
                        "/redactie",
                        path.equals("/redactie")
                                ? NavigationItemView.Place.HERE
                                : NavigationItemView.Place.ELSEWHERE));
        navigation.add(Layouts.item("Taken", "/redactie/taken", path));
        navigation.add(Layouts.item("Activiteiten", "/redactie/activiteiten", path));
        if (settings) {
            navigation.add(Layouts.item("Aanmeldingen", "/redactie/aanmeldingen", path));
            navigation.add(Layouts.item("Campagne", "/redactie/campagne", path));
        }
        return new DeskLayoutView(
                title, campaignName(), editorName, csrf, navigation, register(path), assets);
    }

    private static List<NavigationItemView> register(String path) {
        return List.of(
                Layouts.item("Gemeenten", "/redactie/gemeenten", path),
                Layouts.item("Herindelingen", "/redactie/herindelingen", path),
                Layouts.item("Deelnames", "/redactie/deelnames", path),
                Layouts.item("Doelen", "/redactie/doelen", path));
    }

    private String campaignName() {
        return new Reading(site.image())
                .ask(new Question.Campaign())
                .map(CampaignChange.Configured::name)
                .orElse("");
    }
}

package nl.millenniumgemeenten.gateway.layout;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;

/// Makes what stands around every screen of the desk.
@Singleton
public final class DeskLayouts {
    private static final String OVERVIEW = "/redactie";
    private static final String EDITOR = "editor";
    private static final String ADMINISTRATOR = "administrator";

    private static final List<Entry> NAVIGATION =
            List.of(
                    Entry.forAll("Overzicht", OVERVIEW),
                    Entry.forAll("Taken", "/redactie/taken"),
                    Entry.forAll("Planning", "/redactie/planning"));

    private static final List<Group> GROUPS =
            List.of(
                    new Group(
                            "inhoud",
                            "Inhoud",
                            Entry.forAll("Pagina’s", "/redactie/paginas"),
                            Entry.forAll("Nieuws", "/redactie/nieuws"),
                            Entry.forAll("Agenda", "/redactie/agenda"),
                            Entry.forAll("Hulpbronnen", "/redactie/hulpbronnen"),
                            Entry.forAll("Mededelingen", "/redactie/mededelingen"),
                            Entry.forAll("Discussies", "/redactie/discussies"),
                            new Entry("Tijdlijn", "/redactie/tijdlijn", EDITOR, ADMINISTRATOR),
                            new Entry(
                                    "Fediverse",
                                    "/redactie/fediverse",
                                    "moderator",
                                    EDITOR,
                                    ADMINISTRATOR),
                            Entry.forAll("Media", "/redactie/media"),
                            new Entry(
                                    "Nieuwsbrieven",
                                    "/redactie/nieuwsbrieven",
                                    "contributor",
                                    EDITOR,
                                    ADMINISTRATOR)),
                    new Group(
                            "register",
                            "Register",
                            Entry.forAll("Gemeenten", "/redactie/gemeenten"),
                            Entry.forAll("Herindelingen", "/redactie/herindelingen"),
                            Entry.forAll("Deelnames", "/redactie/deelnames"),
                            Entry.forAll("Doelen", "/redactie/doelen"),
                            Entry.forAll("Activiteiten", "/redactie/activiteiten"),
                            new Entry(
                                    "Aanmeldingen",
                                    "/redactie/aanmeldingen",
                                    EDITOR,
                                    ADMINISTRATOR)),
                    new Group(
                            "beheer",
                            "Beheer",
                            Entry.forAll("Menu", "/redactie/menu"),
                            Entry.forAll("Doorverwijzingen", "/redactie/doorverwijzingen"),
                            new Entry("Abonnees", "/redactie/abonnees", ADMINISTRATOR),
                            new Entry("Lijsten", "/redactie/lijsten", ADMINISTRATOR),
                            new Entry(
                                    "Mailteksten", "/redactie/mailteksten", EDITOR, ADMINISTRATOR),
                            new Entry("Accounts", "/redactie/accounts", ADMINISTRATOR),
                            new Entry("Logboek", "/redactie/logboek", ADMINISTRATOR),
                            new Entry(
                                    "Instellingen", "/redactie/campagne", EDITOR, ADMINISTRATOR)));

    private final Site site;
    private final Assets assets;

    /// An entry of a menu, for who has one of these roles.
    private record Entry(String label, String path, Set<String> roles) {
        Entry(String label, String path, String... roles) {
            this(label, path, Set.of(roles));
        }

        static Entry forAll(String label, String path) {
            return new Entry(label, path, "contributor", "moderator", EDITOR, ADMINISTRATOR);
        }

        boolean openTo(Set<String> others) {
            return others.stream().anyMatch(roles::contains);
        }
    }

    private record Group(String id, String name, List<Entry> entries) {
        Group(String id, String name, Entry... entries) {
            this(id, name, List.of(entries));
        }

        NavigationGroupView view(String path, Set<String> roles) {
            return new NavigationGroupView(id, name, items(entries, path, roles));
        }
    }

    DeskLayouts(Site site, Assets assets) {
        this.site = site;
        this.assets = assets;
    }

    /// The layout of a screen for who has not signed in.
    public DeskLayoutView signedOut(String title) {
        return new DeskLayoutView(title, campaignName(), "", "", List.of(), List.of(), "", assets);
    }

    /// The layout of the screen at `path` for an editor. Menus hold what their roles may open:
    /// nobody sees a link that would be refused.
    ///
    /// @param openedFrom the list that the screen was opened from as it was then; may be empty
    public DeskLayoutView signedIn(
            String title,
            String path,
            String editorName,
            String csrf,
            Set<String> roles,
            String openedFrom) {
        return new DeskLayoutView(
                title,
                campaignName(),
                editorName,
                csrf,
                items(NAVIGATION, path, roles),
                GROUPS.stream().map(group -> group.view(path, roles)).toList(),
                openedFrom,
                assets);
    }

    private static List<NavigationItemView> items(
            List<Entry> entries, String path, Set<String> roles) {
        return entries.stream()
                .filter(entry -> entry.openTo(roles))
                .map(entry -> item(entry, path))
                .toList();
    }

    private static NavigationItemView item(Entry entry, String path) {
        // Every screen lies below the overview, so only the overview itself counts as there.
        return entry.path().equals(OVERVIEW) && !path.equals(OVERVIEW)
                ? new NavigationItemView(
                        entry.label(), OVERVIEW, NavigationItemView.Place.ELSEWHERE)
                : Layouts.item(entry.label(), entry.path(), path);
    }

    private String campaignName() {
        return new Reading(site.image())
                .ask(new Question.Campaign())
                .map(CampaignChange.Configured::name)
                .orElse("");
    }
}

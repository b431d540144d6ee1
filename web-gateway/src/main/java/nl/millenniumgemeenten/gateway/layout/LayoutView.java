package nl.millenniumgemeenten.gateway.layout;

import java.util.List;

/// What stands around the content of every public page. `title` is the page's own title (the name
/// of the campaign is added to it) and empty on the first page; `canonical` is the absolute
/// address; a page that is not `listed` asks search engines to leave it out. `footer` is the menu
/// at the foot. `breadcrumbs` lead from the first page to the parent of this one. `situation` says
/// of which day the page tells, and `currentPath` leads to the same page of today; both are empty
/// on a page of today. `head` tells machines more; `alerts` are announced above the content, and
/// `discussions` about it stand below. `share` is how it can be passed on. `speech` is how the
/// content speaks.
public record LayoutView(
        String title,
        String description,
        String canonical,
        boolean listed,
        CampaignView campaign,
        List<NavigationItemView> navigation,
        List<NavigationItemView> footer,
        List<LinkView> breadcrumbs,
        String situation,
        String currentPath,
        HeadView head,
        List<AlertView> alerts,
        Speech speech,
        List<DiscussionItemView> discussions,
        List<ShareLinkView> share,
        AssetAddresses assets) {

    public LayoutView {
        navigation = List.copyOf(navigation);
        footer = List.copyOf(footer);
        breadcrumbs = List.copyOf(breadcrumbs);
        alerts = List.copyOf(alerts);
        discussions = List.copyOf(discussions);
        share = List.copyOf(share);
    }

    /// The same with these announcements.
    public LayoutView withAlerts(List<AlertView> others) {
        return new LayoutView(
                title,
                description,
                canonical,
                listed,
                campaign,
                navigation,
                footer,
                breadcrumbs,
                situation,
                currentPath,
                head,
                others,
                speech,
                discussions,
                share,
                assets);
    }

    /// The same around content that speaks so.
    public LayoutView in(Speech other) {
        return new LayoutView(
                title,
                description,
                canonical,
                listed,
                campaign,
                navigation,
                footer,
                breadcrumbs,
                situation,
                currentPath,
                head,
                alerts,
                other,
                discussions,
                share,
                assets);
    }

    /// The same with these discussions about what the page shows.
    public LayoutView withDiscussions(List<DiscussionItemView> others) {
        return new LayoutView(
                title,
                description,
                canonical,
                listed,
                campaign,
                navigation,
                footer,
                breadcrumbs,
                situation,
                currentPath,
                head,
                alerts,
                speech,
                others,
                share,
                assets);
    }

    /// The address of a static file such as `css/site.css`.
    public String asset(String name) {
        return assets.address(name);
    }

    /// What the browser shows as the title of the window.
    public String documentTitle() {
        return title.isEmpty() ? campaign.name() : title + " – " + campaign.name();
    }
}

package nl.millenniumgemeenten.gateway.layout;

import java.util.List;

/// What stands around every screen of the desk. `editorName` is empty while nobody is signed in;
/// `csrf` goes along with every form; `groups` lead to what there is to look after; `openedFrom` is
/// the list that the screen was opened from as it was then, empty where that is the list as it
/// begins.
public record DeskLayoutView(
        String title,
        String campaignName,
        String editorName,
        String csrf,
        List<NavigationItemView> navigation,
        List<NavigationGroupView> groups,
        String openedFrom,
        AssetAddresses assets) {

    public DeskLayoutView {
        navigation = List.copyOf(navigation);
        groups = List.copyOf(groups);
    }

    /// The address of a static file such as `css/site.css`.
    public String asset(String name) {
        return assets.address(name);
    }

    /// The address of the list at this path, as it was when the screen was opened from it.
    public String back(String list) {
        return openedFrom.startsWith(list + "?") ? openedFrom : list;
    }

    /// Whether somebody is signed in.
    public boolean signedIn() {
        return !editorName.isEmpty();
    }
}

package nl.millenniumgemeenten.gateway.layout;

import java.util.List;

/// What stands around every screen of the desk. `editorName` is empty while nobody is signed in;
/// `csrf` goes along with every form; `groups` lead to what there is to look after.
public record DeskLayoutView(
        String title,
        String campaignName,
        String editorName,
        String csrf,
        List<NavigationItemView> navigation,
        List<NavigationGroupView> groups,
        AssetAddresses assets) {

    public DeskLayoutView {
        navigation = List.copyOf(navigation);
        groups = List.copyOf(groups);
    }

    /// The address of a static file such as `css/site.css`.
    public String asset(String name) {
        return assets.address(name);
    }

    /// Whether somebody is signed in.
    public boolean signedIn() {
        return !editorName.isEmpty();
    }
}

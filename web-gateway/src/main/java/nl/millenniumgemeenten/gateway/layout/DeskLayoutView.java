package nl.millenniumgemeenten.gateway.layout;

import java.util.List;

/// What stands around every screen of the desk. `editorName` is empty while nobody is signed in;
/// `csrf` goes along with every form; `register` leads to the records of the register.
public record DeskLayoutView(
        String title,
        String campaignName,
        String editorName,
        String csrf,
        List<NavigationItemView> navigation,
        List<NavigationItemView> register,
        AssetAddresses assets) {

    public DeskLayoutView {
        navigation = List.copyOf(navigation);
        register = List.copyOf(register);
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

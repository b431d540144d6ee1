package nl.millenniumgemeenten.gateway.contact;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.LayoutView;

/// The first page of who is signed in. `notice` says what has just succeeded and may be empty.
public record HomeView(
        LayoutView layout, String name, String notice, List<OwnMunicipalityView> municipalities) {

    public HomeView {
        municipalities = List.copyOf(municipalities);
    }

    /// Without the name.
    @Override
    public String toString() {
        return "HomeView[hidden]";
    }
}

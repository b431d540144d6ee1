package nl.millenniumgemeenten.gateway.desk.fediverse;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// How the site is followed from the fediverse, and from which servers.
///
/// @param handle by which people find it; empty while the site is not there
/// @param settingsPath where that is changed; empty for who may not
/// @param host of the server to block, as it was typed
public record FediverseView(
        DeskLayoutView layout,
        String notice,
        FormErrorsView errors,
        String handle,
        String settingsPath,
        List<FactView> facts,
        List<ServerRow> servers,
        String host) {

    public FediverseView {
        facts = List.copyOf(facts);
        servers = List.copyOf(servers);
    }

    /// A server.
    ///
    /// @param trouble why nothing can be delivered there, and since when; empty if it can
    public record ServerRow(
            String host,
            String followers,
            String waiting,
            BadgeView badge,
            String trouble,
            boolean blocked) {}
}

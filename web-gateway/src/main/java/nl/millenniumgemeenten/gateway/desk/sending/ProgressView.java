package nl.millenniumgemeenten.gateway.desk.sending;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.AssetAddresses;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.FactView;

/// How far an issue is: the part of the screen that is looked at again and again.
///
/// @param state as its service names it
/// @param settled of how many people it is known how it went
/// @param total to how many people it goes; 0 while that is not known
/// @param summary the same in words
/// @param facts the numbers
/// @param troubles what holds it up
public record ProgressView(
        AssetAddresses assets,
        String state,
        BadgeView badge,
        long settled,
        long total,
        String summary,
        List<FactView> facts,
        List<String> troubles) {

    public ProgressView {
        facts = List.copyOf(facts);
        troubles = List.copyOf(troubles);
    }
}

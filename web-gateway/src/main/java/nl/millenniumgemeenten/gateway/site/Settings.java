package nl.millenniumgemeenten.gateway.site;

import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.events.GoalChange;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// What makes the platform this campaign's site: the campaign (absent until it is configured) and
/// its goals by number.
public record Settings(
        PMap<String, CampaignChange.Configured> campaigns,
        PSortedMap<Integer, GoalChange.Defined> goals) {

    static final Settings EMPTY = new Settings(HashTreePMap.empty(), TreePMap.empty());

    Settings with(CampaignChange.Configured campaign) {
        return new Settings(campaigns.plus(campaign.id(), campaign), goals);
    }

    Settings with(GoalChange.Defined goal) {
        return new Settings(campaigns, goals.plus(goal.number(), goal));
    }
}

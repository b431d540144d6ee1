package nl.millenniumgemeenten.gateway.site;

import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.MenuChange;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// What makes the platform this campaign's site: the campaign (absent until it is configured), its
/// goals by number and its menus.
public record Settings(
        PMap<String, CampaignChange.Configured> campaigns,
        PSortedMap<Integer, GoalChange.Defined> goals,
        PMap<String, MenuChange.Arranged> menus) {

    static final Settings EMPTY =
            new Settings(HashTreePMap.empty(), TreePMap.empty(), HashTreePMap.empty());

    Settings with(CampaignChange.Configured campaign) {
        return new Settings(campaigns.plus(campaign.id(), campaign), goals, menus);
    }

    Settings with(MenuChange.Arranged menu) {
        return new Settings(campaigns, goals, menus.plus(menu.id(), menu));
    }

    Settings with(GoalChange.Defined goal) {
        return new Settings(campaigns, goals.plus(goal.number(), goal), menus);
    }
}

package nl.millenniumgemeenten.gateway.page.municipality;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.GoalItemView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.NewsItemView;
import nl.millenniumgemeenten.gateway.page.activity.ActivityItemView;
import nl.millenniumgemeenten.gateway.page.agenda.AgendaRowView;
import nl.millenniumgemeenten.gateway.page.map.SmallMapView;
import nl.millenniumgemeenten.gateway.page.resource.ResourceItemView;

/// A municipality, past or present. `ended` says in a sentence or two what became of it and is
/// empty while it exists. `participation` says in a sentence whether it takes part, with the
/// moments that are known in `participationFacts`; `participated` is true when it takes or took
/// part.
public record MunicipalityView(
        LayoutView layout,
        String name,
        String province,
        List<BadgeView> badges,
        String ended,
        List<RelatedMunicipalityView> successors,
        List<RelatedMunicipalityView> predecessors,
        boolean participated,
        String participation,
        List<FactView> participationFacts,
        List<String> introduction,
        List<FactView> profile,
        List<LinkView> profileLinks,
        List<RelatedMunicipalityView> relatedParticipations,
        List<GoalItemView> goals,
        List<LinkView> sources,
        List<FactView> facts,
        List<InhabitantsView> inhabitants,
        SmallMapView map,
        LinkView mapLink,
        String listLink,
        List<ActivityItemView> activities,
        List<NewsItemView> news,
        List<AgendaRowView> agenda,
        List<ResourceItemView> resources) {

    public MunicipalityView {
        badges = List.copyOf(badges);
        successors = List.copyOf(successors);
        predecessors = List.copyOf(predecessors);
        participationFacts = List.copyOf(participationFacts);
        introduction = List.copyOf(introduction);
        profile = List.copyOf(profile);
        relatedParticipations = List.copyOf(relatedParticipations);
        goals = List.copyOf(goals);
        sources = List.copyOf(sources);
        profileLinks = List.copyOf(profileLinks);
        facts = List.copyOf(facts);
        inhabitants = List.copyOf(inhabitants);
        activities = List.copyOf(activities);
        news = List.copyOf(news);
        agenda = List.copyOf(agenda);
        resources = List.copyOf(resources);
    }
}

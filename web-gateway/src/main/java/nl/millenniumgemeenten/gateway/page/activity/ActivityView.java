package nl.millenniumgemeenten.gateway.page.activity;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.GoalItemView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.page.picture.PictureView;

/// An activity: its story and pictures, the facts beside it, and what is like it.
///
/// @param municipality none or one
/// @param first the picture above the story: none or one
/// @param story its paragraphs
/// @param result what came of it, in paragraphs
public record ActivityView(
        LayoutView layout,
        String title,
        String summary,
        List<LinkView> municipality,
        List<LinkView> heirs,
        List<PictureView> first,
        List<String> story,
        List<String> result,
        List<PictureView> pictures,
        List<FactView> facts,
        List<String> partners,
        List<GoalItemView> goals,
        List<ActivityItemView> like) {

    public ActivityView {
        municipality = List.copyOf(municipality);
        heirs = List.copyOf(heirs);
        first = List.copyOf(first);
        story = List.copyOf(story);
        result = List.copyOf(result);
        pictures = List.copyOf(pictures);
        facts = List.copyOf(facts);
        partners = List.copyOf(partners);
        goals = List.copyOf(goals);
        like = List.copyOf(like);
    }
}

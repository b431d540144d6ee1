package nl.millenniumgemeenten.gateway.page.activity;

import java.util.List;
import nl.millenniumgemeenten.gateway.page.picture.PictureView;

/// An activity where it stands in a list.
///
/// @param place the municipality
/// @param period when it was, empty where that is not known
/// @param goals numbers with what they are about
/// @param picture none or one
public record ActivityItemView(
        String path,
        String title,
        String summary,
        String place,
        String period,
        List<String> goals,
        List<PictureView> picture) {

    public ActivityItemView {
        goals = List.copyOf(goals);
        picture = List.copyOf(picture);
    }
}

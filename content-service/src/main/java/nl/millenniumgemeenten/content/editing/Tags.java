package nl.millenniumgemeenten.content.editing;

import java.util.List;

/// What a piece of content is about.
///
/// @param goals numbers of goals, ascending
/// @param municipalities CBS codes such as GM0809, ascending, as they were when they were tagged
/// @param themes what else, in the order in which it was typed
public record Tags(List<Integer> goals, List<String> municipalities, List<String> themes) {
    /// About nothing in particular.
    public static final Tags NONE = new Tags(List.of(), List.of(), List.of());

    public Tags {
        goals = goals.stream().distinct().sorted().toList();
        municipalities = municipalities.stream().distinct().sorted().toList();
        themes = themes.stream().distinct().toList();
    }
}

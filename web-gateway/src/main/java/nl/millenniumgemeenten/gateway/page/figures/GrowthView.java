package nl.millenniumgemeenten.gateway.page.figures;

import java.util.List;

/// The picture of growth over time: the line of what the register knows, the published totals as
/// dots, and both as tables. `summary` says in a sentence what is to be seen. `endX` and `endY` are
/// where the line ends, `endText` is the number there.
public record GrowthView(
        String summary,
        int height,
        int floor,
        List<TickView> years,
        List<TickView> heights,
        List<StepView> steps,
        String endX,
        int endY,
        String endText,
        List<MarkView> marks,
        List<RowView> counted,
        List<RowView> published,
        String undated) {

    public GrowthView {
        years = List.copyOf(years);
        heights = List.copyOf(heights);
        steps = List.copyOf(steps);
        marks = List.copyOf(marks);
        counted = List.copyOf(counted);
        published = List.copyOf(published);
    }
}

package nl.millenniumgemeenten.gateway.desk.participation;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The participations that a search finds.
///
/// @param summary how many there are at all
/// @param attention what can be asked for with one click
/// @param asked what is asked for of those
/// @param everything whether nothing is searched for
/// @param found how many are shown
public record ParticipationListView(
        DeskLayoutView layout,
        boolean mayWrite,
        String summary,
        List<Filter> attention,
        String query,
        List<OptionView> standings,
        List<OptionView> provinces,
        List<OptionView> goals,
        String asked,
        boolean everything,
        String found,
        List<ParticipationRowView> rows) {

    public ParticipationListView {
        attention = List.copyOf(attention);
        standings = List.copyOf(standings);
        provinces = List.copyOf(provinces);
        goals = List.copyOf(goals);
        rows = List.copyOf(rows);
    }

    /// A part of the list.
    public record Filter(String label, String count, String path, boolean selected) {}
}

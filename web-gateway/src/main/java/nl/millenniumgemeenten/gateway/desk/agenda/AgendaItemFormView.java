package nl.millenniumgemeenten.gateway.desk.agenda;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.EditingView;
import nl.millenniumgemeenten.gateway.desk.media.PictureFieldView;
import nl.millenniumgemeenten.gateway.desk.tag.TagFieldsView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// Writing an agenda item. The names of the fields are those of the components: `title`, `slug`,
/// `summary`, `place`, `onlineUrl`, `body`; of each day `on`, `from` and `until`; `repeats`,
/// `interval`, `lastOn` and `except` (repeated) say how it comes again; `cancelled` that it was
/// called off.
///
/// @param days those that were typed, with an empty one after them
/// @param rhythm how it comes again in words, empty where it does not or where that is not known
/// @param dates the first of them, to leave some out
public record AgendaItemFormView(
        DeskLayoutView layout,
        EditingView editing,
        String title,
        String slug,
        String summary,
        String place,
        String onlineUrl,
        String body,
        List<DayView> days,
        List<OptionView> repeats,
        String interval,
        String lastOn,
        String rhythm,
        List<OptionView> dates,
        boolean cancelled,
        TagFieldsView tags,
        PictureFieldView picture) {

    public AgendaItemFormView {
        days = List.copyOf(days);
        repeats = List.copyOf(repeats);
        dates = List.copyOf(dates);
    }

    /// A day as it was typed.
    ///
    /// @param number counted from 1
    /// @param error what is wrong with it, empty if nothing
    public record DayView(int number, String on, String from, String until, String error) {}
}

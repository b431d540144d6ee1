package nl.millenniumgemeenten.gateway.page.agenda;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.library.MediaPictureView;
import nl.millenniumgemeenten.gateway.page.tag.TagsView;

/// Something on the agenda.
///
/// @param state what must be said of it first: that it has been, or was called off; empty while it
///   is to come
/// @param when its days and times, or how it comes again
/// @param next the days to come of what recurs
/// @param place empty where it is not told
/// @param onlineUrl empty where it cannot be followed from elsewhere
/// @param picture none or one
/// @param calendarPath the file that puts it in a calendar
/// @param cancelled whether it was called off
public record AgendaItemView(
        LayoutView layout,
        String title,
        String summary,
        String state,
        List<String> when,
        List<String> next,
        String place,
        String onlineUrl,
        List<MediaPictureView> picture,
        String bodyHtml,
        TagsView tags,
        String calendarPath,
        boolean cancelled) {

    public AgendaItemView {
        when = List.copyOf(when);
        next = List.copyOf(next);
        picture = List.copyOf(picture);
    }
}

package nl.millenniumgemeenten.gateway.page.agenda;

import nl.millenniumgemeenten.events.AgendaItemChange;

/// What something on a date is called where nothing else says that it does not happen: in feeds and
/// calendars.
public final class TitleText {
    private TitleText() {}

    /// The title, with a word before it if it was called off.
    public static String of(AgendaItemChange.Published item) {
        return item.cancelled() ? "Afgelast: " + item.title() : item.title();
    }
}

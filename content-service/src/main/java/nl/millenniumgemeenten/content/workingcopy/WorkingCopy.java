package nl.millenniumgemeenten.content.workingcopy;

import java.time.Instant;
import java.util.UUID;

/// A form as somebody left it.
///
/// @param person who typed it, and the only one who sees it
/// @param window which window of the person it was typed in; empty if nobody says so
/// @param edition the edition that the form was filled with; 0 for something new
/// @param revision the revision that goes with it; 0 for something new
/// @param title what it will be called, as far as it was typed
/// @param fields a JSON object: for each field the list of what it holds
record WorkingCopy(
        String person,
        String kind,
        UUID item,
        String window,
        int edition,
        long revision,
        String title,
        String fields,
        Instant keptAt) {}

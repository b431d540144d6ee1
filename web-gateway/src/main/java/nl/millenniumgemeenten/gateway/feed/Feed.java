package nl.millenniumgemeenten.gateway.feed;

import java.time.Instant;
import java.util.List;

/// A part of what is new, newest first.
///
/// @param path the page that the feed belongs to
/// @param author who speaks
/// @param page which part this is, counted from 1
/// @param more whether older entries follow in a next part
/// @param updatedAt when something in it last changed
record Feed(
        String path,
        String title,
        String subtitle,
        String author,
        int page,
        boolean more,
        Instant updatedAt,
        List<FeedEntry> entries) {

    Feed {
        entries = List.copyOf(entries);
    }

    /// The address of a part of the feed in a form.
    String address(FeedForm form, int part) {
        var address = form.address(path);
        return part == 1 ? address : address + "?" + FeedFilter.PAGE + "=" + part;
    }
}

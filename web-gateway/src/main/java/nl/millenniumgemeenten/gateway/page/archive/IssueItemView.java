package nl.millenniumgemeenten.gateway.page.archive;

import nl.millenniumgemeenten.gateway.layout.DateView;
import org.jspecify.annotations.Nullable;

/// An issue in a list.
///
/// @param about may be empty
/// @param language such as `nl`
public record IssueItemView(
        String path, String title, String about, String language, DateView sentOn) {

    /// The language, where it is not that of the list around it.
    public @Nullable String foreign() {
        return language.equals("nl") ? null : language;
    }
}

package nl.millenniumgemeenten.gateway.desk.discussion;

import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// A discussion that is not open yet, with how it begins.
///
/// @param key makes that it is opened once
public record DiscussionNewView(
        DeskLayoutView layout,
        FormErrorsView errors,
        String key,
        DiscussionFieldsView fields,
        String markdown) {}

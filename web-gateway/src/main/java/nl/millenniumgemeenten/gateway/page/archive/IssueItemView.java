package nl.millenniumgemeenten.gateway.page.archive;

import nl.millenniumgemeenten.gateway.layout.DateView;

/// An issue in a list.
///
/// @param about may be empty
public record IssueItemView(String path, String title, String about, DateView sentOn) {}

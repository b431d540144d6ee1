package nl.millenniumgemeenten.content.discussion;

import java.util.UUID;

/// Which contribution.
public record ContributionId(UUID value) {}

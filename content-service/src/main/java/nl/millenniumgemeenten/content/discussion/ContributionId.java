package nl.millenniumgemeenten.content.discussion;

import java.util.UUID;

/// Which contribution.
record ContributionId(UUID value) {}

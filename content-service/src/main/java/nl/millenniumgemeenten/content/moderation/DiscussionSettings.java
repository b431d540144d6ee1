package nl.millenniumgemeenten.content.moderation;

/// What waits for a moderator before it is on the site.
///
/// @param firstWaits what somebody writes who has nothing on the site yet
/// @param laterWait what all others write
record DiscussionSettings(long revision, boolean firstWaits, boolean laterWait) {

    /// Whether what somebody writes waits.
    boolean waits(boolean hasWritten) {
        return hasWritten ? laterWait : firstWaits;
    }
}

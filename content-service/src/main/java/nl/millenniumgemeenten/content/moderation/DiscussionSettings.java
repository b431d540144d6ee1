package nl.millenniumgemeenten.content.moderation;

import java.util.Optional;

/// What waits for a moderator before it is on the site.
///
/// @param firstWaits what somebody writes who has nothing on the site yet
/// @param laterWait what all others write
/// @param mostLinks how many links may be in what somebody writes who has nothing on the site yet,
///   and which does not wait otherwise; absent where they do not matter, nor pictures do
/// @param spamWaits what reads like advertising, whoever wrote it
record DiscussionSettings(
        long revision,
        boolean firstWaits,
        boolean laterWait,
        Optional<Integer> mostLinks,
        boolean spamWaits) {
    /// More links than anybody would allow.
    static final int MOST_LINKS = 20;

    /// Why a text waits; nothing if it does not.
    ///
    /// @param hasWritten whether something of its writer is on the site, under this name
    /// @param suspicious whether it reads like advertising
    /// @param pictures whether it shows any: nobody looked at them yet
    Optional<Cause> cause(boolean hasWritten, int links, boolean suspicious, boolean pictures) {
        if (hasWritten ? laterWait : firstWaits) {
            return Optional.of(hasWritten ? Cause.LATER : Cause.FIRST);
        }
        if (!hasWritten && mostLinks.filter(most -> links > most).isPresent()) {
            return Optional.of(Cause.LINKS);
        }
        if (!hasWritten && mostLinks.isPresent() && pictures) {
            return Optional.of(Cause.PICTURES);
        }
        return spamWaits && suspicious ? Optional.of(Cause.SPAM) : Optional.empty();
    }
}

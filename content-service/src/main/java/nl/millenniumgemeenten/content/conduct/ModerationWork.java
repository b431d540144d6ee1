package nl.millenniumgemeenten.content.conduct;

import java.time.Instant;
import java.util.Optional;

/// How much there is to do for moderators: numbers alone, and since when.
///
/// @param waiting how many contributions wait
/// @param reported how many contributions were reported that nobody has looked at
/// @param newestAt when the last of it came; absent where there is nothing
record ModerationWork(int waiting, int reported, Optional<Instant> newestAt) {}

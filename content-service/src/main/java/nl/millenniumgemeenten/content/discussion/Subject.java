package nl.millenniumgemeenten.content.discussion;

import java.util.Optional;
import nl.millenniumgemeenten.events.DiscussionChange.Openness;
import nl.millenniumgemeenten.events.DiscussionChange.State;
import nl.millenniumgemeenten.events.DiscussionChange.Under;

/// What an editor decides of a discussion.
public record Subject(
        String title, Optional<Under> under, Openness openTo, State state, boolean pinned) {}

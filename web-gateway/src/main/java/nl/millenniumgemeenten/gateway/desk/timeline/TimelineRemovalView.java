package nl.millenniumgemeenten.gateway.desk.timeline;

import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;

/// Asks whether a source really has to go.
///
/// @param what goes along with it
public record TimelineRemovalView(
        DeskLayoutView layout,
        String action,
        String backPath,
        long revision,
        String name,
        String what) {}

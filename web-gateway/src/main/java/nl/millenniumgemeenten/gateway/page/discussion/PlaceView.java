package nl.millenniumgemeenten.gateway.page.discussion;

import java.util.List;

/// A place on a page of a discussion: what stands there, or where that went.
///
/// @param contribution what stands there: none or one
/// @param left where that went: none or one
public record PlaceView(int position, List<ContributionView> contribution, List<LeftView> left) {

    public PlaceView {
        contribution = List.copyOf(contribution);
        left = List.copyOf(left);
    }

    static PlaceView of(ContributionView contribution) {
        return new PlaceView(contribution.position(), List.of(contribution), List.of());
    }

    static PlaceView of(LeftView left) {
        return new PlaceView(left.position(), List.of(), List.of(left));
    }
}

package nl.millenniumgemeenten.gateway.page.discussion;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// A page of a discussion. It says nothing of how long the discussion is: then every page of it
/// would change with every contribution.
///
/// @param page counted from 1
/// @param under what it is about: none or one
/// @param closed whether nobody can write in it any more
/// @param forMunicipalities whether only municipalities that take part write in it
/// @param writePath where one writes in it; empty where nobody can
/// @param followPath where one follows it by mail; empty where nothing can come any more
/// @param ownPath where one finds what one wrote in it
/// @param readPath where a script asks what is new for who is signed in
/// @param newestPath leads to what was written last
public record DiscussionView(
        LayoutView layout,
        String title,
        int page,
        List<BadgeView> badges,
        List<LinkView> under,
        boolean closed,
        boolean forMunicipalities,
        String writePath,
        String followPath,
        String ownPath,
        String readPath,
        List<PlaceView> places,
        String newestPath,
        PagingView paging) {

    public DiscussionView {
        badges = List.copyOf(badges);
        under = List.copyOf(under);
        places = List.copyOf(places);
    }
}

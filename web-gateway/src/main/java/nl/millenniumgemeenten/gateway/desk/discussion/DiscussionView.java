package nl.millenniumgemeenten.gateway.desk.discussion;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.LinkView;

/// A discussion: what is written in it, a form to write, and one for what it is.
///
/// @param sitePath where visitors see it; empty where they do not
/// @param whole the one that it became part of: none or one
/// @param nextPath leads on in what was written; empty at the end
/// @param key makes that what is written is written once
/// @param answers what is replied to: its id and its place; empty for nothing
/// @param after the place behind which what is shown begins
public record DiscussionView(
        DeskLayoutView layout,
        String notice,
        FormErrorsView errors,
        boolean mayWrite,
        boolean takesContributions,
        String action,
        String sitePath,
        List<LinkView> whole,
        long revision,
        List<HiddenFieldView> opened,
        DiscussionFieldsView fields,
        List<WrittenView> contributions,
        String previousPath,
        String nextPath,
        String key,
        String answers,
        String answersPlace,
        String markdown,
        int after) {

    public DiscussionView {
        whole = List.copyOf(whole);
        opened = List.copyOf(opened);
        contributions = List.copyOf(contributions);
    }
}

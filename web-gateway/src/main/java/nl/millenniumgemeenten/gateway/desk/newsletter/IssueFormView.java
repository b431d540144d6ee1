package nl.millenniumgemeenten.gateway.desk.newsletter;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.KeepingView;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// An issue of the newsletter as it is written.
///
/// @param path where it stands
/// @param heading what stands above it
/// @param only the choice whether only who reads its language gets it
/// @param clicks the choice whether it is counted how often links are followed
/// @param followed how often they were, once it has begun
/// @param opened what the form was filled with
/// @param additions the kinds of blocks that can be added
/// @param maySave whether it can still change; if not, it is only shown
/// @param locked why it can not; empty if it can
/// @param flow where it is on its way to its readers
/// @param keptPath below which what is typed in this form can be looked at
/// @param deletePath throws it away; empty where that cannot be
public record IssueFormView(
        DeskLayoutView layout,
        String path,
        String heading,
        String notice,
        BadgeView state,
        String revision,
        List<HiddenFieldView> opened,
        KeepingView keeping,
        String subject,
        String preheader,
        List<OptionView> languages,
        List<OptionView> lists,
        List<OptionView> only,
        List<OptionView> clicks,
        List<FollowedView> followed,
        List<IssueBlockView> blocks,
        List<OptionView> additions,
        boolean maySave,
        String locked,
        String deletePath,
        IssueFlowView flow,
        String keptPath,
        FormErrorsView errors) {

    public IssueFormView {
        opened = List.copyOf(opened);
        languages = List.copyOf(languages);
        lists = List.copyOf(lists);
        only = List.copyOf(only);
        clicks = List.copyOf(clicks);
        followed = List.copyOf(followed);
        blocks = List.copyOf(blocks);
        additions = List.copyOf(additions);
    }

    /// A link in its mail, and how often it was followed.
    public record FollowedView(String url, String clicks) {}
}

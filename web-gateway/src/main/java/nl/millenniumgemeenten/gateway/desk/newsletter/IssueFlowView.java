package nl.millenniumgemeenten.gateway.desk.newsletter;

import java.util.List;

/// Where an issue is on its way to its readers, and what who looks at it can do with that.
///
/// @param explanation how it stands, in words; may be empty
/// @param words what was said while handing in or sending back; may be empty
/// @param mayNotApprove why who looks at it cannot approve it; empty if they can, or if nobody
///   waits for them
/// @param date what was typed of when it goes
/// @param twice whether the clock shows that time twice
/// @param sendingPath where it is sent; empty until it is approved
public record IssueFlowView(
        String explanation,
        String words,
        boolean mayHandIn,
        String note,
        boolean mayTakeBack,
        boolean maySendBack,
        String refusal,
        boolean mayApprove,
        String mayNotApprove,
        boolean mayWithdrawApproval,
        boolean maySchedule,
        boolean mayCallOff,
        String date,
        String time,
        boolean twice,
        String occurrence,
        int edition,
        String sendingPath,
        List<ActView> history) {

    public IssueFlowView {
        history = List.copyOf(history);
    }

    /// Something that was done with it.
    ///
    /// @param path shows the edition that came of it; empty if none did
    public record ActView(String what, String when, String text, String path) {}
}

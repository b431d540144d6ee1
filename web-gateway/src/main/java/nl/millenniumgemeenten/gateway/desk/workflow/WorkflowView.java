package nl.millenniumgemeenten.gateway.desk.workflow;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;

/// What an editing form shows of the workflow. `known` is false where there is none, or where the
/// service that knows does not answer: then the form shows what it can without.
///
/// @param badges the state in words, the most important first
/// @param path the address of the item's screen
/// @param maySave whether this editor may change the item
/// @param explanation why not; empty if they may
/// @param handIn empty if this editor cannot hand it in; or else what the button says
/// @param handInNote what was typed as a note
/// @param publication planning a publication; nothing if this editor cannot
/// @param withdrawal planning a withdrawal; nothing if this editor cannot
public record WorkflowView(
        boolean known,
        List<BadgeView> badges,
        String path,
        boolean maySave,
        String explanation,
        ReviewView review,
        String handIn,
        String handInNote,
        MomentView publication,
        MomentView withdrawal,
        List<RemarkView> remarks,
        String remark,
        List<EntryView> history) {

    /// No workflow, or none that we know of.
    public static final WorkflowView NONE =
            new WorkflowView(
                    false,
                    List.of(),
                    "",
                    true,
                    "",
                    ReviewView.NONE,
                    "",
                    "",
                    MomentView.NONE,
                    MomentView.NONE,
                    List.of(),
                    "",
                    List.of());

    public WorkflowView {
        badges = List.copyOf(badges);
        remarks = List.copyOf(remarks);
        history = List.copyOf(history);
    }

    /// How many remarks nobody has dealt with yet.
    public long openRemarks() {
        return remarks.stream().filter(remark -> remark.resolved().isEmpty()).count();
    }

    /// What waits for review: what was handed in, by whom and what they said. All empty if nothing
    /// does.
    ///
    /// @param text "Versie 2, aangeboden door Kees op 28 november 2026, 10.12 uur."
    /// @param changed what was saved since; empty if nothing was
    /// @param edition the number of the version that waits
    /// @param remark what was typed as the remark to send it back with
    public record ReviewView(
            String text,
            String changed,
            String note,
            String edition,
            boolean mayTakeBack,
            boolean maySendBack,
            String remark) {
        static final ReviewView NONE = new ReviewView("", "", "", "", false, false, "");

        /// Whether it waits.
        public boolean waiting() {
            return !text.isEmpty();
        }
    }

    /// Planning for a moment: what is planned now, and what was typed.
    ///
    /// @param text what is planned, or what failed; empty if nothing is
    /// @param failed whether it could not be carried out
    /// @param id the schedule that the form was made from; empty if there was none
    /// @param mayPlan whether this editor may plan
    /// @param open whether the form is shown at once
    /// @param twice whether the clock shows the typed time twice, so that a choice is needed
    public record MomentView(
            String text,
            boolean failed,
            String id,
            boolean mayPlan,
            boolean open,
            String date,
            String time,
            String occurrence,
            boolean twice) {
        static final MomentView NONE =
                new MomentView("", false, "", false, false, "", "", "", false);
    }

    /// A remark.
    ///
    /// @param by who wrote it and when
    /// @param resolved who dealt with it and when; empty while nobody has
    public record RemarkView(String id, String text, String by, String resolved) {}

    /// A line of the history: what was done, what was said with it (may be empty), by whom and
    /// when.
    public record EntryView(String act, String text, String moment) {}
}

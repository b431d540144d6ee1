package nl.millenniumgemeenten.gateway.desk.signup;

import java.util.List;

/// What happened to a sign-up, newest first.
///
/// @param known whether we could ask
public record SignUpHistoryView(boolean known, List<Act> acts) {

    /// The service that keeps it does not answer.
    static final SignUpHistoryView UNKNOWN = new SignUpHistoryView(false, List.of());

    public SignUpHistoryView {
        acts = List.copyOf(acts);
    }

    /// Something that somebody did. `said` may be empty.
    public record Act(String when, String who, String what, String said, List<Change> changes) {
        public Act {
            changes = List.copyOf(changes);
        }

        /// Without what was said.
        @Override
        public String toString() {
            return "Act[" + what + "]";
        }
    }

    /// A field that became something else. Of a list only what was taken out and put in; both may
    /// be empty where nothing of it is kept.
    public record Change(String field, boolean list, String from, String to) {}
}

package nl.millenniumgemeenten.subscription.bounce;

import nl.millenniumgemeenten.subscription.service.RunningService;

/// The reader of reports, for tests of who else reads its mailbox.
public final class SharedMailbox {
    private SharedMailbox() {}

    /// Reads the reports that there are.
    public static void readReports(RunningService service) {
        service.bean(ReadMailbox.class).run();
    }
}

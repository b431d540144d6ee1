package nl.millenniumgemeenten.gateway.desk.sending;

import java.util.UUID;

/// Where the screens of sending stand.
final class SendingPaths {
    static final String ISSUES = "/redactie/nieuwsbrieven";
    static final String RATE = ISSUES + "/tempo";

    private SendingPaths() {}

    /// Where an issue is written.
    static String issue(UUID id) {
        return ISSUES + "/" + id;
    }

    /// Where its sending is watched.
    static String sending(UUID id) {
        return issue(id) + "/verzending";
    }

    /// Where it says how far it is, to look again.
    static String progress(UUID id) {
        return sending(id) + "/voortgang";
    }

    /// Where something is done with its sending.
    static String act(UUID id, String act) {
        return sending(id) + "/" + act;
    }

    /// Its deliveries in a state.
    static String unsettled(UUID id, UnsettledKind kind) {
        return sending(id) + "/" + kind.path();
    }
}

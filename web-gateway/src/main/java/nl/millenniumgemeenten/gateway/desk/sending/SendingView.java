package nl.millenniumgemeenten.gateway.desk.sending;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// The screen on which the sending of an issue is watched.
///
/// @param errors what could not be done just now
/// @param waits what has to be done before it can be sent; empty if nothing
/// @param progress what is shown once it has begun
/// @param live whether it goes on by itself
/// @param audience who gets it, before it has begun
/// @param languages how many read which language, in a sentence; empty if that is not known
/// @param only the language that its readers must read; empty if it is for everybody
/// @param mayStart whether it can begin
/// @param mayPause whether it can be paused
/// @param mayResume whether it can go on
/// @param mayStop whether it can be stopped for ever
/// @param unsettled the lists of deliveries to look at; empty for who does not decide about them
public record SendingView(
        DeskLayoutView layout,
        String notice,
        FormErrorsView errors,
        String eyebrow,
        String issuePath,
        String path,
        String progressPath,
        long revision,
        String waits,
        ProgressView progress,
        boolean begun,
        boolean live,
        String people,
        List<FactView> audience,
        String languages,
        String only,
        boolean mayStart,
        boolean mayPause,
        boolean mayResume,
        boolean mayStop,
        List<UnsettledLink> unsettled,
        String ratePath) {

    public SendingView {
        audience = List.copyOf(audience);
        unsettled = List.copyOf(unsettled);
    }

    /// The way to a list of deliveries.
    public record UnsettledLink(String label, String explanation, String path) {}
}

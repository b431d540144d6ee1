package nl.millenniumgemeenten.gateway.desk.redirect;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// All redirects: those that editors made, and those of pages that moved.
///
/// @param mayWrite whether the forms are shown
/// @param from what was typed for a new one, with `to`
/// @param rows what was typed as a list
/// @param nextPath leads to what comes after; empty at the end
public record RedirectListView(
        DeskLayoutView layout,
        String notice,
        FormErrorsView errors,
        boolean mayWrite,
        String query,
        String from,
        String to,
        String rows,
        List<RedirectRowView> own,
        List<RedirectRowView> automatic,
        String nextPath) {
    public RedirectListView {
        own = List.copyOf(own);
        automatic = List.copyOf(automatic);
    }
}

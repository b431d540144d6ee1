package nl.millenniumgemeenten.gateway.contact;

import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;

/// The form by which a municipality tells how it goes. Its field is `note`; `due` says by when it
/// is awaited, and may be empty.
public record ReportView(
        LayoutView layout,
        String municipality,
        String path,
        String revision,
        String due,
        String note,
        FormErrorsView errors) {}

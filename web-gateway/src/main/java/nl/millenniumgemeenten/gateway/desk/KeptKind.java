package nl.millenniumgemeenten.gateway.desk;

import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.Caller;
import nl.millenniumgemeenten.gateway.service.ItemEditing;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.WorkingCopyItemJson;

/// A kind of thing of which what is typed is kept until it is saved.
public interface KeptKind {

    /// The name under which it is kept, such as `news-articles`.
    String keptAs();

    /// Where the form of one stands.
    String screen(UUID id);

    /// Where the form for a new one stands.
    String screenOfNew();

    /// What goes on around one while it is written. It need not be there yet.
    ItemEditing around(UUID id);

    /// What the caller typed and did not save yet, of every kind, newest first.
    Outcome<ItemsJson<WorkingCopyItemJson>> workingCopies(Caller caller);
}

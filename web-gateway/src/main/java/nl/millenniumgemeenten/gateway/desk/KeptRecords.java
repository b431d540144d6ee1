package nl.millenniumgemeenten.gateway.desk;

import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.Caller;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.ItemEditing;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.WorkingCopyItemJson;

/// A kind of thing without editions of which what is typed is kept all the same, at the service
/// that keeps it for all kinds.
public abstract class KeptRecords implements KeptKind {
    private final String name;
    private final ContentService content;

    protected KeptRecords(String name, ContentService content) {
        this.name = name;
        this.content = content;
    }

    @Override
    public final String keptAs() {
        return name;
    }

    @Override
    public final ItemEditing around(UUID id) {
        return content.around(name, id);
    }

    @Override
    public final Outcome<ItemsJson<WorkingCopyItemJson>> workingCopies(Caller caller) {
        return content.workingCopies(caller);
    }
}

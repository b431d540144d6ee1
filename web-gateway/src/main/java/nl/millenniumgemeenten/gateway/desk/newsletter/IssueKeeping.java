package nl.millenniumgemeenten.gateway.desk.newsletter;

import jakarta.inject.Singleton;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.desk.KeptRecords;
import nl.millenniumgemeenten.gateway.service.ContentService;

/// What is typed of an issue is kept.
@Singleton
class IssueKeeping extends KeptRecords {

    IssueKeeping(ContentService content) {
        super("issues", content);
    }

    @Override
    public String screen(UUID id) {
        return IssueForms.path(id);
    }

    @Override
    public String screenOfNew() {
        return IssueForms.NEW_PATH;
    }
}

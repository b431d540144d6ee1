package nl.millenniumgemeenten.gateway.desk.activity;

import jakarta.inject.Singleton;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.desk.KeptRecords;
import nl.millenniumgemeenten.gateway.service.ContentService;

/// What is typed of activities is kept. Chosen pictures are not: they come when the form is sent.
@Singleton
class ActivityKeeping extends KeptRecords {
    ActivityKeeping(ContentService content) {
        super("activities", content);
    }

    @Override
    public String screen(UUID id) {
        return ActivityScreens.path(id);
    }

    @Override
    public String screenOfNew() {
        return ActivityScreens.PATH + "/nieuw";
    }
}

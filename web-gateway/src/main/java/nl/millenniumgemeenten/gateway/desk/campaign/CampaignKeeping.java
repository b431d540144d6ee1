package nl.millenniumgemeenten.gateway.desk.campaign;

import jakarta.inject.Singleton;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.desk.KeptRecords;
import nl.millenniumgemeenten.gateway.service.ContentService;

/// What is typed of the settings of the campaign is kept. There is only one of them.
@Singleton
class CampaignKeeping extends KeptRecords {
    static final UUID ONLY = UUID.fromString("00000000-0000-0000-0000-000000000001");

    CampaignKeeping(ContentService content) {
        super("campaigns", content);
    }

    @Override
    public String screen(UUID id) {
        return CampaignForms.PATH;
    }

    @Override
    public String screenOfNew() {
        return CampaignForms.PATH;
    }
}

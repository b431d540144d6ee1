package nl.millenniumgemeenten.municipality.campaigncount;

import io.micronaut.json.tree.JsonNode;
import nl.millenniumgemeenten.events.CampaignCountChange;
import nl.millenniumgemeenten.municipality.participation.PartialDate;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.web.Choice;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Reads what an editor sends of a published total.
final class CampaignCountForm {
    private CampaignCountForm() {}

    /// The total that a body describes.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException naming every field that cannot be
    ///   read
    static Decision<CampaignCount> read(CampaignCountId id, @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var countedOn =
                PartialDate.parse("countedOn", fields.text("countedOn", 1, 20))
                        .orRefuse(fields::refuse, new PartialDate.Unknown());
        int municipalities = fields.integer("municipalities", 1, CampaignCount.MOST);
        var qualifier = Choice.read(fields, "qualifier", CampaignCountChange.Qualifier.class);
        var note = fields.text("note", 0, CampaignCount.LONGEST_TEXT);
        var source = fields.text("source", 0, CampaignCount.LONGEST_TEXT);
        fields.orThrow();
        return CampaignCount.of(id, countedOn, municipalities, qualifier, note, source);
    }
}

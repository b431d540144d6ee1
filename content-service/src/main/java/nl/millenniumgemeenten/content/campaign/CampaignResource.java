package nl.millenniumgemeenten.content.campaign;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.problem.IfMatch;
import org.jspecify.annotations.Nullable;

/// The settings of the campaign.
@Controller("/campaign")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
class CampaignResource {
    private final ConfigureCampaign configure;

    CampaignResource(ConfigureCampaign configure) {
        this.configure = configure;
    }

    @Get
    HttpResponse<CampaignJson> get() {
        return answer(configure.current());
    }

    @Put
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<CampaignJson> put(
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body) {
        var command =
                new ConfigureCampaign.Command(
                        IfMatch.revision(revision),
                        CampaignFields.read(body, configure.current().settings()));
        return answer(configure.handle(command));
    }

    private static HttpResponse<CampaignJson> answer(Campaign campaign) {
        return HttpResponse.ok(CampaignJson.of(campaign))
                .header(HttpHeaders.ETAG, IfMatch.etag(campaign.revision()));
    }
}

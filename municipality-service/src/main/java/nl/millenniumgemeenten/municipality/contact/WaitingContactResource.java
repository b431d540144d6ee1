package nl.millenniumgemeenten.municipality.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.millenniumgemeenten.municipality.web.Roles;

/// The municipalities that several came after, with contacts for whom an editor has to say for
/// which of those they speak. Tells how many, and nothing about them.
@Controller("/contacts/waiting")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
class WaitingContactResource {
    private final KeepContacts keep;

    WaitingContactResource(KeepContacts keep) {
        this.keep = keep;
    }

    @Serdeable
    record WaitingJson(String code, int contacts) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AllWaitingJson(List<WaitingJson> items) {}

    @Get
    AllWaitingJson list() {
        return new AllWaitingJson(
                keep.waiting().entrySet().stream()
                        .map(entry ->
                                new WaitingJson(entry.getKey().value(), entry.getValue().size()))
                        .toList());
    }
}

package nl.millenniumgemeenten.subscription.dkim;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// What an administrator has to put in the DNS.
@Controller("/dkim-records")
@Secured("administrator")
class DkimRecordResource {
    private final DkimSigner signer;

    DkimRecordResource(DkimSigner signer) {
        this.signer = signer;
    }

    /// A TXT record.
    @Serdeable
    record RecordJson(String name, String value) {}

    /// A record for each key that mails are signed with; none if they are not signed.
    @Serdeable
    record RecordsJson(List<RecordJson> items) {}

    @Get
    RecordsJson get() {
        return new RecordsJson(
                signer.records().stream()
                        .map(record -> new RecordJson(record.name(), record.value()))
                        .toList());
    }
}

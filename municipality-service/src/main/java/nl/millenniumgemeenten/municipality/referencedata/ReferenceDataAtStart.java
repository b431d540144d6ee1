package nl.millenniumgemeenten.municipality.referencedata;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the import when the service starts, beside it: the register answers meanwhile with what it
/// has, and bad reference data keeps nobody from using it.
@Singleton
@Requires(property = "reference-data.at-start", notEquals = "false")
class ReferenceDataAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceDataAtStart.class);

    private final ImportReferenceData importReferenceData;

    ReferenceDataAtStart(ImportReferenceData importReferenceData) {
        this.importReferenceData = importReferenceData;
    }

    @EventListener
    void onStart(ServerStartupEvent started) {
        Thread.ofPlatform().name("reference-data").daemon().start(this::run);
    }

    private void run() {
        try {
            if (importReferenceData.handle() instanceof ImportReport.Refused(var badRows)) {
                badRows.forEach(
                        row -> LOG.atError().addKeyValue("row", row).log("bad reference row"));
                LOG.atError().addKeyValue("badRows", badRows.size()).log("reference data refused");
            }
        } catch (RuntimeException broken) {
            LOG.atError().setCause(broken).log("reference data not imported");
        }
    }
}

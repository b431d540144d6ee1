package nl.millenniumgemeenten.municipality;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/// Keeps names and addresses out of exceptions, and so out of the log: the database quotes whole
/// rows in the details of its errors.
@Singleton
class QuietDatabaseErrors implements BeanCreatedEventListener<DatasourceConfiguration> {
    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        var configuration = event.getBean();
        configuration.addDataSourceProperty("logServerErrorDetail", "false");
        return configuration;
    }
}

package nl.millenniumgemeenten.subscription.mailbox;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets one instance at a time read a mailbox.
@Singleton
public class OneReader {
    private static final Logger LOG = LoggerFactory.getLogger(OneReader.class);

    private final String url;
    private final String user;
    private final String password;

    OneReader(
            @Property(name = "datasources.default.url") String url,
            @Property(name = "datasources.default.username") String user,
            @Property(name = "datasources.default.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /// Reads an open mailbox.
    public interface Reading {
        void read(Mailbox mailbox) throws MessagingException, IOException;
    }

    /// Reads it, unless another instance does so just now, or it is away.
    ///
    /// @param lock of what reads it: two that read the same mailbox for different mails have
    ///   different ones
    public void read(MailboxSettings settings, long lock, Reading reading) {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            if (isOurTurn(connection, lock)) {
                try (var mailbox = Mailbox.open(settings)) {
                    reading.read(mailbox);
                }
            }
        } catch (SQLException | MessagingException | IOException broken) {
            // Not its message: a server may quote an address in it.
            LOG.atWarn()
                    .addKeyValue("host", settings.host())
                    .addKeyValue("cause", broken.getClass().getName())
                    .log("mailbox could not be read");
        }
    }

    /// The lock goes with the connection.
    private static boolean isOurTurn(Connection connection, long lock) throws SQLException {
        try (var select = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            select.setLong(1, lock);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}

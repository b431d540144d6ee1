package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import nl.millenniumgemeenten.subscription.dkim.DkimSigner;
import nl.millenniumgemeenten.subscription.issue.IssueId;
import nl.millenniumgemeenten.subscription.mail.MailConfiguration;
import nl.millenniumgemeenten.subscription.sending.SendingConfiguration;

/// Reads the mails of issues, as they were made when sending began.
@Singleton
class IssueMails {
    private final MailConfiguration configuration;
    private final ReturnAddress addresses;
    private final String site;
    private final DkimSigner signer;

    IssueMails(
            MailConfiguration configuration,
            SendingConfiguration sending,
            @Property(name = "site.url") String site,
            DkimSigner signer) {
        this.signer = signer;
        this.configuration = configuration;
        this.addresses = ReturnAddress.of(sending.returnAddress(), configuration.sender());
        this.site = site.replaceFirst("/+$", "");
    }

    Optional<IssueMail> of(Connection connection, IssueId issue) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        """
                        select m.subject, m.plain, m.html, i.language, i.number
                        from issue_mail m join issue i on i.id = m.issue_id where i.id = ?
                        """)) {
            select.setObject(1, issue.value());
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                IssueMail.of(
                                        issue,
                                        row.getLong(5),
                                        configuration.campaignName(),
                                        configuration.sender(),
                                        site,
                                        row.getString(4),
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        addresses,
                                        signer))
                        : Optional.empty();
            }
        }
    }
}

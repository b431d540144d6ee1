package nl.millenniumgemeenten.mailrequest;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;

/// What a service does that asks for mails: each in a transaction, which may come to nothing.
@Singleton
class Welcomes {
    private final TransactionOperations<Connection> transactions;
    private final MailRequests requests;

    Welcomes(TransactionOperations<Connection> transactions, MailRequests requests) {
        this.transactions = transactions;
        this.requests = requests;
    }

    void ask(MailRequest request) {
        transactions.executeWrite(status -> {
            requests.add(request);
            return status;
        });
    }

    void askAndRollBack(MailRequest request) {
        transactions.executeWrite(status -> {
            requests.add(request);
            status.setRollbackOnly();
            return status;
        });
    }
}

package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.subscriber.ConsentProof;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.TraceKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Recognises who left before there were traces: only a slow hash stayed of them, with a salt of
/// its own, so that each must be tried. Who is recognised gets a trace, and is found at once from
/// then on.
@Singleton
public class OlderProofs {
    private static final Logger LOG = LoggerFactory.getLogger(OlderProofs.class);

    /// An administrator waits for it.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// More than can be tried in that time.
    private static final int PIECE = 500;

    private final JdbcOperations jdbc;
    private final TraceKey traces;

    OlderProofs(JdbcOperations jdbc, TraceKey traces) {
        this.jdbc = jdbc;
        this.traces = traces;
    }

    private record Older(UUID id, OffsetDateTime endedAt, ConsentProof proof) {}

    /// How many are left. Nobody comes in any more.
    @Transactional
    public int left() {
        return jdbc.prepareStatement(
                "select count(*) from subscriber where consent_proof is not null",
                select -> {
                    try (var row = select.executeQuery()) {
                        row.next();
                        return row.getInt(1);
                    }
                });
    }

    /// Tries those who left last, for as long as somebody waits.
    ///
    /// @return how many could not be tried: whether this was their address, we cannot tell
    @Transactional
    public int recognise(EmailAddress address) {
        var older = after(null);
        var end = System.nanoTime() + PATIENCE.toNanos();
        int tried = 0;
        while (tried < older.size() && System.nanoTime() - end < 0) {
            tryOn(older.get(tried++), List.of(address));
        }
        return tried < older.size() || older.size() == PIECE ? left() - tried : 0;
    }

    /// Tries all of them, however long that takes: some 40 ms for each of them and each address.
    @Transactional
    public void recogniseAll(Collection<EmailAddress> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        for (var older = after(null); !older.isEmpty(); older = after(older.getLast())) {
            for (var one : older) {
                tryOn(one, addresses);
            }
        }
    }

    private void tryOn(Older one, Collection<EmailAddress> addresses) {
        for (var address : addresses) {
            if (one.proof().proves(address)) {
                keepTrace(one.id(), address);
                return;
            }
        }
    }

    private List<Older> after(@Nullable Older last) {
        PreparedStatementCallback<List<Older>> read =
                select -> {
                    if (last != null) {
                        select.setObject(1, last.endedAt());
                        select.setObject(2, last.id());
                    }
                    try (var rows = select.executeQuery()) {
                        var found = new ArrayList<Older>();
                        while (rows.next()) {
                            found.add(
                                    new Older(
                                            rows.getObject(1, UUID.class),
                                            rows.getObject(2, OffsetDateTime.class),
                                            new ConsentProof(rows.getString(3))));
                        }
                        return found;
                    }
                };
        return jdbc.prepareStatement(
                """
                select id, ended_at, consent_proof from subscriber
                where consent_proof is not null %s
                order by ended_at desc, id desc limit %d
                """
                        .formatted(last == null ? "" : "and (ended_at, id) < (?, ?)", PIECE),
                read);
    }

    private void keepTrace(UUID id, EmailAddress address) {
        jdbc.prepareStatement(
                """
                update subscriber set trace = ?, consent_proof = null
                where id = ? and consent_proof is not null
                """,
                update -> {
                    update.setBytes(1, traces.of(address).bytes());
                    update.setObject(2, id);
                    return update.executeUpdate();
                });
        LOG.atInfo().addKeyValue("subscriber", id).log("recognised by a proof from before traces");
    }
}

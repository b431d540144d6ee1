package nl.millenniumgemeenten.content.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Kind;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.Test;

/// An answer that is made of several questions to the database is of one moment.
class OneMomentTest {
    @Test
    void what_is_handed_in_while_the_workflow_is_read_is_not_in_it_by_half() throws Exception {
        try (var server = ContentServer.start()) {
            var busy = new BusyKind(server);
            server.bean(ApplicationContext.class).registerSingleton(Kind.class, busy);
            var read = server.bean(ReadWorkflow.class);
            var item = new Item(BusyKind.NAME, UUID.randomUUID());
            var actor = new Actor(WorkflowFixture.ANNA, Set.of("editor"));

            var during = read.of(item, actor);
            var after = read.of(item, actor);

            assertThat(during.review()).isNull();
            assertThat(after.review()).isNotNull();
        }
    }

    /// Of which something is handed in right after its standing was read.
    private record BusyKind(ContentServer server) implements Kind {
        static final String NAME = "busy-things";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Standing standing(UUID id) {
            server.bean(Database.class).any("select 1 from review where item = ?", id);
            try {
                server.run(
                        """
                        insert into review (kind, item, edition, note, requested_at, requested_by,
                                            requested_by_name)
                        values ('busy-things', '%s', 1, '', now(), 'account-7', 'Anna')
                        on conflict do nothing
                        """
                                .formatted(id));
            } catch (SQLException broken) {
                throw new AssertionError(broken);
            }
            return new Standing(id, 1, "", 1, 0, "unpublished", WorkflowFixture.ANNA);
        }

        @Override
        public List<Newest> newest(Collection<UUID> ids) {
            return List.of();
        }

        @Override
        public Standing publish(UUID id, int edition, long expectedRevision) {
            return standing(id);
        }

        @Override
        public Standing withdraw(UUID id, long expectedRevision) {
            return standing(id);
        }
    }
}

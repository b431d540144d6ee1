package nl.millenniumgemeenten.subscription.delivery;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.issue.IssueId;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;

/// Readers and an issue for them, as the rest of the service makes them.
final class IssueFixture {
    private IssueFixture() {}

    /// Readers 1 to `count`, `reader1@example.org` and on, all of the newsletter.
    static void readers(RunningService service, int count) throws SQLException {
        readers(service, count, "example.org");
    }

    /// The same, all of this domain.
    static void readers(RunningService service, int count, String domain) throws SQLException {
        service.execute(
                """
                insert into subscriber (id, state, unsubscribe_token, address_typed, address,
                    address_key, source, wording, confirmed_at)
                select gen_random_uuid(), 'confirmed',
                       'T' || lpad((n + (select count(*) from subscriber))::text, 23, '0'),
                       a.address, a.address, a.address, 'home', '2026-11', now()
                from generate_series(1, %d) n
                cross join lateral (select 'reader' || n || '@%s' as address) a
                """
                        .formatted(count, domain));
        service.execute(
                """
                insert into subscription
                    (subscriber_id, list_id, state, source, wording, asked_at, given_at)
                select s.id, l.id, 'active', 'home', '2026-11', now(), now()
                from subscriber s cross join mailing_list l where l.key = 'newsletter'
                on conflict do nothing
                """);
    }

    /// An issue of the newsletter that is to begin now.
    static IssueId issue(RunningService service) throws SQLException {
        var id = UUID.randomUUID();
        service.execute(
                """
                insert into issue (id, revision, state, draft_edition, approved_edition, language,
                    digest_from)
                values ('%s', 1, 'draft', 1, 1, 'nl', now())
                """
                        .formatted(id));
        service.execute(
                """
                insert into issue_edition (issue_id, number, subject, preheader, blocks, saved_at,
                    saved_by, saved_by_name)
                values ('%s', 1, 'Nieuws: één', 'En een verslag',
                    '[{"id": "00000000-0000-4000-8000-000000000001", "kind": "heading",
                       "text": "Welkom"},
                      {"id": "00000000-0000-4000-8000-000000000002", "kind": "picture",
                       "media": "00000000-0000-4000-8000-0000000000aa", "path": "/media/x/600.jpg",
                       "width": 600, "height": 400, "alternative": "Een vlag"}]',
                    now(), 'editor', 'editor')
                """
                        .formatted(id));
        service.execute(
                """
                insert into issue_list (issue_id, list_id)
                select '%s', id from mailing_list where key = 'newsletter'
                """
                        .formatted(id));
        service.execute(
                """
                insert into issue_mail (issue_id, edition, subject, html, plain, made_at)
                values ('%s', 1, 'Nieuws: één', '<p>Hoi</p><a href="https://x.example/hier-komt-je-eigen-token">weg</a>',
                    'Hoi
                .punt
                https://x.example/hier-komt-je-eigen-token', now())
                """
                        .formatted(id));
        service.execute("update issue set state = 'preparing' where id = '%s'".formatted(id));
        return new IssueId(id);
    }

    static void awaitState(RunningService service, IssueId issue, String state) {
        Await.until(
                "issue " + state,
                () ->
                        service.query("select state from issue where id = '%s'".formatted(issue))
                                .equals(List.of(state)));
    }

    /// How many deliveries are in each state.
    static List<String> states(RunningService service) {
        return service.query("select state, count(*) from delivery group by state order by state");
    }
}

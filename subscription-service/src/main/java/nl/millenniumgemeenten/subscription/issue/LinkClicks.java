package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// How often the links in issues were followed: a number for each link and day, and nothing of who.
@Singleton
class LinkClicks {
    /// So long we know what was handed over, so that it does not count twice.
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final Rows rows;
    private final InstantSource clock;

    LinkClicks(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// How often a link was followed on a day, since it was last said.
    record Count(UUID issue, int link, LocalDate day, int clicks) {}

    /// One link of an issue, and how often it was followed.
    record Followed(int link, String url, long clicks) {}

    /// Adds them, once for each batch. What is not a link of an issue that counts is left out.
    @Transactional
    public void add(UUID batch, List<Count> counts) {
        var now = clock.instant();
        rows.update("delete from click_batch where taken_at < ?", now.minus(REMEMBERED));
        int fresh =
                rows.update(
                        """
                        insert into click_batch (id, taken_at) values (?, ?)
                        on conflict (id) do nothing
                        """,
                        batch,
                        now);
        if (fresh == 1) {
            counts.forEach(this::add);
        }
    }

    private void add(Count count) {
        rows.update(
                """
                insert into link_click (issue_id, link, day, clicks)
                select issue_id, link, ?::date, ? from issue_link where issue_id = ? and link = ?
                on conflict on constraint link_click_pkey do update
                set clicks = link_click.clicks + excluded.clicks
                """,
                count.day(),
                (long) count.clicks(),
                count.issue(),
                count.link());
    }

    /// The links of an issue that counts, in the order in which they stand in its mail.
    @ReadOnly
    public List<Followed> of(IssueId issue) {
        return rows.list(
                """
                select l.link, l.url, coalesce(sum(c.clicks), 0) as clicks
                from issue_link l
                left join link_click c on c.issue_id = l.issue_id and c.link = l.link
                where l.issue_id = ? group by l.link, l.url order by l.link
                """,
                row ->
                        new Followed(
                                row.getInt("link"), Rows.text(row, "url"), row.getLong("clicks")),
                issue.value());
    }
}

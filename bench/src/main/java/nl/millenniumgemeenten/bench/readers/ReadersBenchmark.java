package nl.millenniumgemeenten.bench.readers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.millenniumgemeenten.bench.Benchmark;
import nl.millenniumgemeenten.bench.Line;
import nl.millenniumgemeenten.bench.Quantity;
import nl.millenniumgemeenten.bench.RunningSystem;
import nl.millenniumgemeenten.bench.Samples;
import nl.millenniumgemeenten.bench.desk.Editor;
import nl.millenniumgemeenten.bench.newsletter.IssueSender;
import nl.millenniumgemeenten.bench.newsletter.Postfix;
import nl.millenniumgemeenten.bench.publish.ServiceToken;

/// A million readers, brought in as a file. Then an issue goes out to all of them, and meanwhile
/// the desk is asked what it has to say about readers, lists and issues, the worst cases too; and
/// the heap of the service that sends is looked at.
public final class ReadersBenchmark implements Benchmark {
    private static final int READERS = Integer.getInteger("readers.count", 1_000_000);
    private static final int LANES = 32;
    private static final int WARM_UP = 2;
    private static final double SETTLED = 0.1;
    private static final double NEARLY = 0.9;
    private static final Quantity BAR = Quantity.milliseconds(200_000_000);
    private static final double HEAP_BAR = 1.1;
    private static final String PARAGRAPH =
            "<p>Nieuws van de gemeenten, deze maand: veel te doen en te lezen.</p>\n";
    private static final int PARAGRAPHS = 128;

    @Override
    public String name() {
        return "readers";
    }

    @Override
    public List<Line> measure(Supplier<RunningSystem> system) throws Exception {
        var found = Postfix.start();
        if (found.isEmpty()) {
            System.out.println(
                    "Skipped: readers; smtp-sink comes with Postfix, which need not run (on Debian:"
                            + " apt-get install postfix).");
            return List.of();
        }
        var running = system.get();
        running.awaitRest();
        try (var postfix = found.get();
                var sender = IssueSender.inPlaceOf(running, postfix.port(), LANES);
                var editor = Editor.signedInAt(running)) {
            var lines = new ArrayList<Line>();
            var imported = bring(running, sender);
            lines.add(Line.shown("a file of a million readers, to its end", imported));
            lists(sender);
            lines.addAll(whileSending(sender, editor));
            return lines;
        } finally {
            running.start("subscription-service");
        }
    }

    /// The seconds from the request until the last line was worked off.
    private static Quantity bring(RunningSystem running, IssueSender sender)
            throws IOException, SQLException, InterruptedException {
        var file = Files.createTempFile("bench-readers", ".csv");
        try (var client = HttpClient.newHttpClient()) {
            write(file);
            long began = System.nanoTime();
            var answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            running.address("subscription-service")
                                                    .resolve(
                                                            "/imports?list=newsletter&mode=confirmed"
                                                                    + "&source=bench&consentOn=2026-01-01"))
                                    .header("Content-Type", "text/csv")
                                    .header("Authorization", administrator(running))
                                    .POST(BodyPublishers.ofFile(file))
                                    .build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                throw new IllegalStateException(answer.body());
            }
            System.out.printf("received after %.0f s%n", (System.nanoTime() - began) / 1e9);
            sender.await("select not exists (select from import_run where state = 'running')");
            return Quantity.seconds((System.nanoTime() - began) / 1e9);
        } finally {
            Files.delete(file);
        }
    }

    private static String administrator(RunningSystem running) {
        return "Bearer " + ServiceToken.signedWith(running.tokenSecret(), "administrator");
    }

    private static void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int nth = 1; nth <= READERS; nth++) {
                out.write(
                        "reader%07d@d%d.example.org\n"
                                .formatted(nth, nth % 5000)
                                .getBytes(US_ASCII));
            }
        }
    }

    /// One that nobody reads, one that everybody reads, and one whose readers come last in the
    /// order of addresses.
    private static void lists(IssueSender sender) throws SQLException {
        sender.execute(
                """
                insert into mailing_list (key, kind, title, description, open, position, revision)
                select 'goal-' || n, 'goal', 'Doel ' || n, '', true, n, 1
                from generate_series(1, 3) as n on conflict do nothing
                """);
        for (var filled : Map.of("goal-2", 20_000, "goal-3", READERS).entrySet()) {
            sender.execute(
                    """
                    insert into subscription
                        (subscriber_id, list_id, state, source, wording, asked_at, given_at)
                    select s.id, l.id, 'active', 'bench', '2026-01', now(), now()
                    from (select id from subscriber where address_key is not null
                        order by address_key desc limit %d) as s
                    cross join mailing_list l where l.key = '%s'
                    """
                            .formatted(filled.getValue(), filled.getKey()));
        }
    }

    private static List<Line> whileSending(IssueSender sender, Editor editor) throws Exception {
        var html = PARAGRAPH.repeat(PARAGRAPHS);
        var next = sender.issue(html);
        sender.execute(
                """
                insert into issue_list
                select '%s', id from mailing_list where key in ('goal-1', 'goal-2')
                """
                        .formatted(next));
        var issue = sender.issue(html);
        long began = System.nanoTime();
        sender.begin(issue);
        sender.await("select state = 'sending' from issue where id = '%s'".formatted(issue));
        var prepared = Quantity.seconds((System.nanoTime() - began) / 1e9);

        var times = new LinkedHashMap<String, List<Long>>();
        var heap = new Heap(sender.process());
        long early = 0;
        long late = 0;
        double part = 0;
        for (int round = -WARM_UP; part < 1; round++) {
            for (var screen : screens(sender, issue, next).entrySet()) {
                long asked = System.nanoTime();
                editor.get(screen.getValue());
                if (round >= 0) {
                    times.computeIfAbsent(screen.getKey(), _ -> new ArrayList<>())
                            .add(System.nanoTime() - asked);
                }
            }
            part = part(sender, issue);
            if (early == 0 && part >= SETTLED) {
                early = heap.live();
            } else if (part < NEARLY) {
                System.out.printf("%.0f %%%n", part * 100);
            } else if (late == 0) {
                late = heap.live();
            }
        }
        sender.await("select state = 'sent' from issue where id = '%s'".formatted(issue));
        var lines = new ArrayList<Line>();
        lines.add(Line.shown("an issue to them, written down for whom it is", prepared));
        lines.add(
                Line.shown("sent meanwhile", Quantity.perSecond(READERS / sender.seconds(issue))));
        lines.add(
                Line.atMost(
                        HEAP_BAR,
                        "live heap of the sender at nine tenths of it",
                        Quantity.megabytes(late),
                        "at a tenth",
                        Quantity.megabytes(early)));
        times.forEach((screen, nanos) -> {
            var worst =
                    Samples.ofNanos(nanos.stream().mapToLong(Long::longValue).toArray())
                            .milliseconds(95);
            lines.add(Line.shown(screen + ", p95", worst).noMoreThan(BAR, worst));
        });
        return lines;
    }

    private static double part(IssueSender sender, UUID issue) throws SQLException {
        return Double.parseDouble(
                sender.ask(
                        """
                        select coalesce(sum(sent + failed + in_doubt + dropped), 0)::float8 / %d
                        from issue_tally where issue_id = '%s'
                        """
                                .formatted(READERS, issue)));
    }

    private static Map<String, String> screens(IssueSender sender, UUID issue, UUID next)
            throws SQLException {
        var issues = "/redactie/nieuwsbrieven";
        var people = "/redactie/abonnees";
        var somebody =
                sender.ask(
                        "select id from subscriber where address_key = 'reader0500000@d0.example.org'");
        var screens = new LinkedHashMap<String, String>();
        screens.put("nieuwsbrieven", issues);
        screens.put("verzending", issues + "/" + issue + "/verzending");
        screens.put("verzending, how far", issues + "/" + issue + "/verzending/voortgang");
        screens.put(
                "starting an issue for three lists", issues + "/" + next + "/verzending/starten");
        screens.put("lijsten", "/redactie/lijsten");
        screens.put("importeren", people + "/importeren");
        screens.put("abonnees", people);
        screens.put("abonnees, an address", people + "?adres=reader0999999@d4999.example.org");
        screens.put("abonnees, how all begin", people + "?adres=reader");
        screens.put("abonnees, how nobody begins", people + "?adres=xyz");
        screens.put("abonnees, nobody unconfirmed", people + "?adres=reader&toestand=pending");
        screens.put("abonnees, list of nobody", people + "?adres=reader&lijst=goal-1");
        screens.put("abonnees, list of the last", people + "?adres=reader&lijst=goal-2");
        screens.put("abonnees, list of all", people + "?adres=reader&lijst=goal-3");
        screens.put(
                "abonnees, nobody unconfirmed of it", people + "?lijst=goal-3&toestand=pending");
        screens.put("abonnees, somebody", people + "/" + somebody);
        return screens;
    }
}

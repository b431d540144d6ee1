package nl.millenniumgemeenten.subscription.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.subscription.service.ReceivedMail;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What SpamAssassin thinks of every kind of mail, by the rules that need no network. On a machine
/// of a developer that has none nothing is tested, and it says so; in CI that is a fault. Mails and
/// reports stand in `target/spam`.
class SpamTest {
    private static final Path PROGRAM = Path.of("/usr/bin/spamassassin");
    private static final Path PLACE = Path.of("target", "spam");
    private static final double MOST = 1;

    private static final String SPAM = "spam";
    private static final String BEGINS = "X-Spam-Checker-Version: ";
    private static final Pattern SCORE =
            Pattern.compile("(?m)^X-Spam-Status: .*?score=(-?[\\d.]+)");

    /// What every filter takes for spam, so that it can be seen to work.
    private static final String GTUBE =
            "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X";

    private static Map<String, String> reports = Map.of();

    @BeforeAll
    static void look() throws Exception {
        if (!Files.isExecutable(PROGRAM)) {
            assertThat(System.getenv("CI")).as("CI has SpamAssassin").isNotEqualTo("true");
            System.out.println(
                    "Skipped: what SpamAssassin thinks of our mails; it is not installed");
            assumeTrue(false, "SpamAssassin is not installed: apt-get install spamassassin");
        }
        try (var service = EveryMail.start()) {
            var mails = new HashMap<String, String>();
            EveryMail.of(service).forEach((kind, mail) -> mails.put(kind, received(mail)));
            mails.put(
                    SPAM,
                    Objects.requireNonNull(mails.get("welcome"))
                            .replaceFirst("(?m)^Hallo,", GTUBE));
            reports = reports(mails);
        }
    }

    static List<String> kinds() {
        return EveryMail.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void no_kind_of_mail_looks_like_spam(String kind) {
        var report = Objects.requireNonNull(reports.get(kind));
        System.out.println(kind + ": " + score(report));

        assertThat(score(report)).as(report).isLessThan(MOST);
    }

    @Test
    void what_is_spam_is_seen() {
        assertThat(score(Objects.requireNonNull(reports.get(SPAM)))).isGreaterThan(100);
    }

    private static double score(String report) {
        var score = SCORE.matcher(report);
        assertThat(score.find()).as(report).isTrue();
        return Double.parseDouble(score.group(1));
    }

    /// For each mail itself with its marks, and after it which rule said what. One process looks at
    /// all of them: it reads its rules only once.
    private static Map<String, String> reports(Map<String, String> mails)
            throws IOException, InterruptedException {
        Files.createDirectories(PLACE);
        var command = new ArrayList<>(List.of(PROGRAM.toString(), "--test-mode", "--local", "-x"));
        var kinds = List.copyOf(mails.keySet());
        for (var kind : kinds) {
            var file = PLACE.resolve(kind.replace(' ', '-') + ".eml");
            Files.writeString(file, Objects.requireNonNull(mails.get(kind)));
            command.add(file.toString());
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        Files.writeString(PLACE.resolve("report.txt"), said);
        var parts = said.split("(?m)^" + BEGINS, -1);
        assertThat(parts).as(said).hasSize(kinds.size() + 1);
        var found = new HashMap<String, String>();
        for (int nth = 0; nth < kinds.size(); nth++) {
            found.put(kinds.get(nth), BEGINS + parts[nth + 1]);
        }
        return found;
    }

    /// As it came to the reader's server: without the way that it went less is looked at.
    private static String received(ReceivedMail mail) {
        return """
        Return-Path: <terug@example.org>
        Received: from mail.example.org (mail.example.org [145.0.2.10])
         by mx.lezer.example (Postfix) with ESMTPS id 4F2k1x0000z
         for <lezer@lezer.example>; %s
        %s
        """
                .formatted(
                        MailForm.field(mail.source(), "Date"), mail.source().replace("\r\n", "\n"));
    }
}

package nl.millenniumgemeenten.subscription.follow;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.subscription.mail.Composed;
import nl.millenniumgemeenten.subscription.mail.SiteLinks;
import nl.millenniumgemeenten.subscription.replyto.Answered;
import nl.millenniumgemeenten.subscription.replyto.ReplyTo;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import nl.millenniumgemeenten.subscription.text.DiscussionTexts;
import nl.millenniumgemeenten.subscription.text.Piece;
import nl.millenniumgemeenten.subscription.text.TextKind;
import nl.millenniumgemeenten.subscription.text.Value;

/// What mails to who follows discussions say. What people wrote comes in as text and nothing else.
@Singleton
class FollowLetters {
    /// Where people see what they follow, on the website.
    static final String PATH = "/discussies/volgen/";

    private static final int LONGEST_ALONE = 5_000;
    private static final int LONGEST_AMONG_OTHERS = 1_000;
    private static final int MOST_QUOTED = 40;

    private final SiteLinks links;
    private final ReplyTo replyTo;
    private final InstantSource clock;

    FollowLetters(SiteLinks links, ReplyTo replyTo, InstantSource clock) {
        this.links = links;
        this.replyTo = replyTo;
        this.clock = clock;
    }

    /// To whom it goes.
    ///
    /// @param number stands in the address for answers
    /// @param participant whether they take part, and so can answer by mail
    record Reader(EmailAddress to, Token token, long number, boolean participant) {}

    /// What somebody who follows at once is told: mostly one contribution, or several together, all
    /// of one discussion.
    Composed atOnce(Reader reader, List<QuotedContribution> quoted) {
        var token = reader.token();
        var first = quoted.getFirst();
        var stop = PATH + token.value() + "/" + first.followed() + "/stoppen";
        var values = new HashMap<String, String>();
        values.put("discussie", line(first.discussion().title()));
        if (quoted.size() > 1) {
            values.put("aantal", count(quoted));
            return composed(
                    reader.to(),
                    DiscussionTexts.FOLLOWED_CONTRIBUTIONS,
                    values,
                    paths(token, stop, first.discussion().path()),
                    Map.of("bijdragen", among(quoted)),
                    "");
        }
        var answers = answers(reader, first);
        values.put("naam", line(first.name()));
        values.put(
                "antwoorden",
                answers.isEmpty() ? DiscussionTexts.NO_ANSWER : DiscussionTexts.BY_MAIL);
        return composed(
                reader.to(),
                DiscussionTexts.FOLLOWED_CONTRIBUTION,
                values,
                paths(token, stop, first.path()),
                Map.of("bijdrage", quote(first, LONGEST_ALONE)),
                answers);
    }

    /// Where an answer goes to; empty for who does not take part, or if there is no mailbox for it.
    private String answers(Reader reader, QuotedContribution about) {
        return reader.participant()
                ? replyTo.address(
                                new Answered(
                                        reader.number(),
                                        about.discussion().number(),
                                        about.number()),
                                clock.instant())
                        .orElse("")
                : "";
    }

    /// What somebody who follows daily is told, discussion by discussion.
    Composed daily(Reader reader, List<QuotedContribution> quoted) {
        var token = reader.token();
        var stop = PATH + token.value() + "/dagelijks/stoppen";
        return composed(
                reader.to(),
                DiscussionTexts.FOLLOWED_DAILY,
                Map.of("aantal", count(quoted)),
                paths(token, stop, ""),
                Map.of("bijdragen", byDiscussion(quoted)),
                "");
    }

    private static Composed composed(
            EmailAddress to,
            TextKind kind,
            Map<String, String> values,
            Map<String, String> paths,
            Map<String, List<Piece>> contributions,
            String answers) {
        return new Composed(
                to, kind, values, paths, contributions, paths.getOrDefault("stoppen", ""), answers);
    }

    private static Map<String, String> paths(Token token, String stop, String button) {
        var paths = new HashMap<String, String>();
        paths.put("stoppen", stop);
        paths.put("overzicht", PATH + token.value());
        if (!button.isEmpty()) {
            paths.put(Value.LINK, button);
        }
        return paths;
    }

    private List<Piece> byDiscussion(List<QuotedContribution> quoted) {
        var pieces = new ArrayList<Piece>();
        long before = -1;
        int told = 0;
        for (var one : quoted) {
            if (told++ == MOST_QUOTED) {
                break;
            }
            var discussion = one.discussion();
            if (discussion.number() != before) {
                before = discussion.number();
                pieces.add(
                        new Piece.Heading(
                                new Piece.Part(
                                        line(discussion.title()), links.at(discussion.path()))));
            }
            pieces.addAll(quote(one));
        }
        return withRest(pieces, quoted.size());
    }

    private List<Piece> among(List<QuotedContribution> quoted) {
        var pieces = new ArrayList<Piece>();
        quoted.stream().limit(MOST_QUOTED).forEach(one -> pieces.addAll(quote(one)));
        return withRest(pieces, quoted.size());
    }

    private List<Piece> quote(QuotedContribution one) {
        var pieces = new ArrayList<Piece>();
        pieces.add(text(line(one.name()) + " schreef:"));
        pieces.addAll(quote(one, LONGEST_AMONG_OTHERS));
        pieces.add(
                new Piece.Paragraph(
                        List.of(
                                new Piece.Part(
                                        "Bekijk bijdrage van " + line(one.name()),
                                        links.at(one.path())))));
        return pieces;
    }

    /// The text, and how many pictures there are to see on the site.
    private static List<Piece> quote(QuotedContribution one, int longest) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Quote(WrittenText.of(one.bodyHtml(), longest)));
        int pictures = one.pictures();
        if (pictures > 0) {
            pieces.add(
                    text(
                            pictures == 1
                                    ? "Met een foto, die je op de site ziet."
                                    : "Met " + pictures + " foto’s, die je op de site ziet."));
        }
        return pieces;
    }

    private static List<Piece> withRest(List<Piece> pieces, int all) {
        if (all > MOST_QUOTED) {
            int rest = all - MOST_QUOTED;
            pieces.add(
                    text(
                            rest == 1
                                    ? "En er is nog één bijdrage. Die lees je op de site."
                                    : "En er zijn nog "
                                            + rest
                                            + " bijdragen. Die lees je op de site."));
        }
        return pieces;
    }

    private static Piece text(String text) {
        return new Piece.Paragraph(List.of(new Piece.Part(text, "")));
    }

    private static String count(List<QuotedContribution> quoted) {
        return quoted.size() == 1 ? "Eén nieuwe bijdrage" : quoted.size() + " nieuwe bijdragen";
    }

    /// What stands in a subject is one line, whatever the topics tell.
    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .strip();
    }
}

package nl.millenniumgemeenten.subscription.issue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.millenniumgemeenten.subscription.compose.Block;
import nl.millenniumgemeenten.subscription.list.ListKey;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// What an issue says, and to the readers of which lists.
///
/// @param subject may be empty while it is a draft
/// @param preheader what mail programs show behind the subject; may be empty
/// @param onlyItsLanguage whether only who reads its language gets it
/// @param countsClicks whether it is counted how often its links are followed
record IssueContent(
        String subject,
        String preheader,
        ReaderLanguage language,
        List<ListKey> lists,
        boolean onlyItsLanguage,
        boolean countsClicks,
        List<Block> blocks) {

    IssueContent {
        lists = List.copyOf(lists);
        blocks = List.copyOf(blocks);
    }

    /// The same with these blocks.
    IssueContent saying(List<Block> other) {
        return new IssueContent(
                subject, preheader, language, lists, onlyItsLanguage, countsClicks, other);
    }

    /// What was written, without what was found on the site for it.
    IssueContent asWritten() {
        return saying(blocks.stream().map(Block::asWritten).toList());
    }

    /// What must be there before somebody can judge it.
    enum Gap {
        SUBJECT("/subject", "Geef de nieuwsbrief een onderwerp."),
        LISTS("/lists", "Kies naar wie deze nieuwsbrief gaat."),
        BLOCKS("/blocks", "Schrijf eerst iets.");

        private final String pointer;
        private final String detail;

        Gap(String pointer, String detail) {
            this.pointer = pointer;
            this.detail = detail;
        }

        String pointer() {
            return pointer;
        }

        String detail() {
            return detail;
        }
    }

    /// What is still missing.
    Set<Gap> gaps() {
        var gaps = EnumSet.noneOf(Gap.class);
        if (subject.isEmpty()) {
            gaps.add(Gap.SUBJECT);
        }
        if (lists.isEmpty()) {
            gaps.add(Gap.LISTS);
        }
        if (blocks.isEmpty()) {
            gaps.add(Gap.BLOCKS);
        }
        return gaps;
    }
}

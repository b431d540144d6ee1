package nl.millenniumgemeenten.gateway.page.discussion;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DateView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.library.ContributionPictureView;

/// What somebody wrote.
///
/// @param path its permanent address
/// @param office in which they write; empty for who has none
/// @param elsewhere the account in the fediverse from which they write: none or one
/// @param municipality for which they write: none or one
/// @param edited when it was edited last: none or one
/// @param historyPath where one reads what it said before
/// @param answers what it is a reply to: none or one
/// @param movedFrom where it stood before it was moved: none or one; without an address where that
///   is no place of its own any more
/// @param hidden without its text
/// @param takenBack whether who wrote it took the text away
/// @param reportPath where one says that something is wrong with it; empty of what the desk wrote
/// @param replyPath where everybody can answer it; empty where they cannot
/// @param pictures what is shown under the text
public record ContributionView(
        int position,
        String path,
        String name,
        String office,
        List<LinkView> elsewhere,
        List<LinkView> municipality,
        DateView writtenAt,
        List<DateView> edited,
        String historyPath,
        List<LinkView> answers,
        List<LinkView> movedFrom,
        boolean hidden,
        boolean takenBack,
        String bodyHtml,
        String replyPath,
        String reportPath,
        List<ContributionPictureView> pictures) {

    public ContributionView {
        elsewhere = List.copyOf(elsewhere);
        municipality = List.copyOf(municipality);
        edited = List.copyOf(edited);
        answers = List.copyOf(answers);
        movedFrom = List.copyOf(movedFrom);
        pictures = List.copyOf(pictures);
    }
}

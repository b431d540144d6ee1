package nl.millenniumgemeenten.subscription.compose;

import java.util.List;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// An issue as its template needs it: finished words and whole addresses.
///
/// @param words what stands around what it says
/// @param browser where the same stands on the website; empty if nowhere yet
public record MailView(
        String subject,
        String preheader,
        ReaderLanguage language,
        FrameWords words,
        String campaign,
        String home,
        String browser,
        String preferences,
        String unsubscribe,
        List<BlockView> blocks) {

    public MailView {
        blocks = List.copyOf(blocks);
    }
}

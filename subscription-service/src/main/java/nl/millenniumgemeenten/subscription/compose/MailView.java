package nl.millenniumgemeenten.subscription.compose;

import java.util.List;

/// An issue as its template needs it: finished words and whole addresses.
///
/// @param browser where the same stands on the website; empty if nowhere yet
public record MailView(
        String subject,
        String preheader,
        String language,
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

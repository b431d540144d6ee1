package nl.millenniumgemeenten.subscription.compose;

import java.util.List;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// What is to be composed.
///
/// @param number of the issue; 0 while it has none
/// @param preheader may be empty
public record Letter(
        long number,
        String subject,
        String preheader,
        ReaderLanguage language,
        List<Block> blocks) {

    public Letter {
        blocks = List.copyOf(blocks);
    }
}

package nl.millenniumgemeenten.subscription.compose;

import java.util.List;

/// What is to be composed.
///
/// @param number of the issue; 0 while it has none
/// @param preheader may be empty
/// @param language such as `nl`
public record Letter(
        long number, String subject, String preheader, String language, List<Block> blocks) {

    public Letter {
        blocks = List.copyOf(blocks);
    }
}

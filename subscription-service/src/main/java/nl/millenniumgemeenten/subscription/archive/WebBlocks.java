package nl.millenniumgemeenten.subscription.archive;

import java.util.List;
import nl.millenniumgemeenten.events.IssueChange;
import nl.millenniumgemeenten.events.MediaUse;
import nl.millenniumgemeenten.subscription.compose.Block;

/// Blocks as a page shows them: a picture is one of the media library there, in whatever size the
/// page wants, and not one rendition for mails.
final class WebBlocks {
    private WebBlocks() {}

    /// A digest that came to nothing is not shown.
    static List<IssueChange.Block> of(List<Block> blocks) {
        return blocks.stream()
                .filter(block ->
                        !(block instanceof Block.Digest digest) || !digest.items().isEmpty())
                .map(WebBlocks::of)
                .toList();
    }

    private static IssueChange.Block of(Block block) {
        return switch (block) {
            case Block.Heading(_, var text) -> new IssueChange.Heading(text);
            case Block.Text(_, var html) -> new IssueChange.Text(html);
            case Block.Items(_, var items) -> items(items);
            case Block.Digest digest -> items(digest.items());
            case Block.Button(_, var label, var url) -> new IssueChange.Button(label, url);
            case Block.Picture picture ->
                    new IssueChange.Picture(
                            new MediaUse(picture.media(), picture.alternative()), picture.url());
            case Block.Divider(_) -> new IssueChange.Divider();
        };
    }

    private static IssueChange.Block items(List<Block.Item> items) {
        return new IssueChange.Items(items.stream().map(WebBlocks::of).toList());
    }

    private static IssueChange.Item of(Block.Item item) {
        return new IssueChange.Item(
                item.kind(),
                item.key(),
                item.title(),
                item.summary(),
                item.path(),
                item.on().orElse(null),
                item.picture()
                        .map(picture -> new MediaUse(picture.media(), picture.alternative()))
                        .orElse(null));
    }
}

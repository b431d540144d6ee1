package nl.millenniumgemeenten.subscription.compose;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// Makes the mail of an issue: HTML that survives old mail programs, and text that says the same.
/// Both are made of the blocks, neither of the other.
@Singleton
public class Composer {
    /// As wide as what stands in the 600 pixels of a mail can be.
    private static final int WIDTH = 536;

    /// As wide as the picture of something on the site is shown beside it.
    private static final int THUMBNAIL = 112;

    private final ComposeConfiguration configuration;
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    Composer.class.getClassLoader(),
                    "gg.jte.generated.issue");

    Composer(ComposeConfiguration configuration) {
        this.configuration = configuration;
    }

    /// Composes it with the pictures as everybody can see them.
    public Composed compose(Letter letter) {
        return compose(letter, Map.of());
    }

    /// Composes it.
    ///
    /// @param pictures addresses of media that are not public yet, in the place of the public ones
    public Composed compose(Letter letter, Map<UUID, String> pictures) {
        return compose(letter, pictures, configuration::absolute);
    }

    /// Composes it with links that the website counts.
    ///
    /// @param links gets to know all that the mail leads to
    public Composed compose(Letter letter, CountedLinks links) {
        return compose(
                letter,
                Map.of(),
                address -> configuration.absolute(links.path(configuration.absolute(address))));
    }

    private Composed compose(
            Letter letter, Map<UUID, String> pictures, UnaryOperator<String> link) {
        var view = view(letter, pictures, link);
        var html = new StringOutput();
        engine.render("issue.jte", view, html);
        return new Composed(html.toString(), PlainMail.of(view, letter, link));
    }

    private MailView view(Letter letter, Map<UUID, String> pictures, UnaryOperator<String> link) {
        return new MailView(
                letter.subject(),
                letter.preheader(),
                letter.language(),
                FrameWords.in(letter.language(), configuration.campaign()),
                configuration.campaign(),
                configuration.absolute("/"),
                letter.number() == 0
                        ? ""
                        : configuration.absolute(ArchivePath.of(letter.number(), letter.subject())),
                configuration.absolute("/nieuwsbrief/voorkeuren/" + ReaderToken.PLACEHOLDER),
                configuration.absolute(
                        "/nieuwsbrief/afmelden/" + ReaderToken.PLACEHOLDER + issue(letter)),
                letter.blocks().stream()
                        .map(block -> view(block, letter.language(), pictures, link))
                        .toList());
    }

    private static String issue(Letter letter) {
        return letter.number() == 0 ? "" : "?issue=" + letter.number();
    }

    private BlockView view(
            Block block,
            ReaderLanguage language,
            Map<UUID, String> pictures,
            UnaryOperator<String> link) {
        return switch (block) {
            case Block.Heading(_, var text) -> new BlockView.Heading(text);
            case Block.Text(_, var html) -> new BlockView.Text(StyledText.of(html, link));
            case Block.Items(_, var items) ->
                    new BlockView.Items(
                            items.stream().map(item -> view(item, language, link)).toList());
            case Block.Digest digest ->
                    new BlockView.Digest(
                            ItemWords.groups(digest, language).stream()
                                    .map(group -> view(group, language, link))
                                    .toList());
            case Block.Button(_, var label, var url) ->
                    new BlockView.Button(label, link.apply(url));
            case Block.Picture picture -> view(picture, pictures, link);
            case Block.Divider(_) -> new BlockView.Divider();
        };
    }

    private BlockView.Group view(
            ItemWords.Group group, ReaderLanguage language, UnaryOperator<String> link) {
        return new BlockView.Group(
                group.label(),
                group.items().stream().map(item -> view(item, language, link)).toList());
    }

    private BlockView.ItemView view(
            Block.Item item, ReaderLanguage language, UnaryOperator<String> link) {
        return new BlockView.ItemView(
                item.title(),
                item.summary(),
                link.apply(item.path()),
                ItemWords.day(item, language),
                item.picture().map(this::view));
    }

    private BlockView.Thumbnail view(Block.ItemPicture picture) {
        int width = Math.min(THUMBNAIL, picture.width());
        return new BlockView.Thumbnail(
                configuration.absolute(picture.path()),
                width,
                scaled(picture.height(), width, picture.width()),
                picture.alternative());
    }

    private BlockView view(
            Block.Picture picture, Map<UUID, String> pictures, UnaryOperator<String> link) {
        int width = Math.min(WIDTH, picture.width());
        return new BlockView.Picture(
                configuration.absolute(pictures.getOrDefault(picture.media(), picture.path())),
                width,
                scaled(picture.height(), width, picture.width()),
                picture.alternative(),
                link.apply(picture.url()));
    }

    private static int scaled(int height, int shown, int width) {
        return Math.max(1, (int) Math.round((double) height * shown / width));
    }
}
